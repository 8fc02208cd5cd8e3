// Where the agent types, and the visitor, for those who have no second tab.
import { html, render } from "/playground/lib/lit-html.js";
import { call } from "/playground/api.js";
import { completes } from "/playground/completion.js";
import { tell } from "/playground/text.js";

const KINDS = {
  note: { send: "Add note", hint: "Try /signup trial", audience: () => "Only agents see a note. Commands work in it, too." },
  chat: { send: "Send", hint: "Write to the visitor", audience: (name) => `${name} will see this.` },
};
const find = (id) => document.getElementById(id);
const drafts = new Map();
let talk = { id: "", name: "" };
let sent = Promise.resolve();

export function startComposer() {
  const field = find("agent-text");
  completes(field, find("suggestions"), async (text, caret) =>
    (await call("/completions", { agent: agent(), text, caret })).suggestions);
  sends(find("agent"), field, "/agent", () => ({ agent: agent(), kind: kind() }));
  sends(find("visitor"), find("visitor-text"), "/visitor", () => ({}));
  find("kinds").addEventListener("change", dress);
  document.querySelectorAll(".try").forEach((each) => each.addEventListener("click", () => fill(each.textContent)));
}

export function agent() {
  return find("who").value;
}

export function drawComposer(agents, current) {
  render(agents.map((each) => html`<option value=${each.id}>${each.name} (${each.role})</option>`), find("who"));
  swapDrafts(current);
  talk = current;
  dress();
}

// What was begun in a conversation stays there: it must not go to another visitor.
function swapDrafts(next) {
  if (next.id === talk.id) {
    return;
  }
  for (const field of [find("agent-text"), find("visitor-text")]) {
    drafts.set(field.id + talk.id, field.value);
    field.value = drafts.get(field.id + next.id) || "";
    tell(field.form.querySelector(".problem"), "");
  }
}

function kind() {
  return find("agent").elements.kind.value;
}

function dress() {
  const { send, hint, audience } = KINDS[kind()];
  find("agent").dataset.kind = kind();
  find("agent").querySelector("[type=submit]").textContent = send;
  find("agent-text").placeholder = hint;
  find("audience").textContent = audience(talk.name || "The visitor");
}

function fill(text) {
  const field = find("agent-text");
  window.dispatchEvent(new CustomEvent("show-part", { detail: "talk" }));
  field.value = text;
  field.focus();
  field.setSelectionRange(text.length, text.length);
}

// The field is free at once for what comes next, which goes out after this. What was not sent comes back.
function sends(form, field, path, about) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const conversation = talk.id;
    if (text === "") {
      return;
    }
    const body = { ...about(), text };
    field.value = "";
    if (!await succeeds(() => inOrder(() => call("/conversations/" + conversation + path, body)), form)) {
      putBack(field, conversation, text);
    }
  });
  field.addEventListener("keydown", sendOnEnter);
}

function inOrder(send) {
  const mine = sent.then(send);
  sent = mine.catch(() => {});
  return mine;
}

function putBack(field, conversation, text) {
  if (conversation === talk.id) {
    field.value = joined(text, field.value);
  } else {
    drafts.set(field.id + conversation, joined(text, drafts.get(field.id + conversation)));
  }
}

function joined(text, since) {
  return since ? text + "\n" + since : text;
}

async function succeeds(send, form) {
  const line = form.querySelector(".problem");
  try {
    await send();
    tell(line, "");
    return true;
  } catch (problem) {
    tell(line, "Not sent. " + problem.message);
    return false;
  }
}

function sendOnEnter(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}
