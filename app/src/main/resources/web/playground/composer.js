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

export function startComposer() {
  const field = find("agent-text");
  completes(field, find("suggestions"), async (text, caret) =>
    (await call("/completions", { agent: agent(), text, caret })).suggestions);
  sends(find("agent"), field, (text) => say("/agent", { agent: agent(), kind: kind(), text }));
  sends(find("visitor"), find("visitor-text"), (text) => say("/visitor", { text }));
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

function say(path, body) {
  return call("/conversations/" + talk.id + path, body);
}

// What was typed stays until it was taken.
function sends(form, field, send) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value;
    if (text.trim() !== "" && await succeeds(() => send(text.trim()), form) && field.value === text) {
      field.value = "";
    }
  });
  field.addEventListener("keydown", sendOnEnter);
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
