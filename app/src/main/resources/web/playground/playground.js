"use strict";

// Everything shown here was written by somebody else: it goes onto the page as text only, never as HTML.

const POLL_MILLIS = 1000;
const find = (id) => document.getElementById(id);
const shown = new Map();
let current = "";

async function call(path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch("/playground/api" + path, options);
  if (!answer.ok) {
    throw new Error(path + " answered " + answer.status);
  }
  return answer.status === 204 ? undefined : answer.json();
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

// A parsed document that is never shown runs no script and loads nothing.
function plain(message) {
  if (message.from === "visitor") {
    return message.body;
  }
  const lines = message.body.replace(/<br\s*\/?>|<\/(p|div|li)>/gi, "\n");
  return new DOMParser().parseFromString(lines, "text/html").body.textContent.trim();
}

// Rebuilds a part of the page only when its data changed, so that focus and selection stay.
function draw(id, data, make) {
  const text = JSON.stringify(data);
  if (shown.get(id) === text) {
    return false;
  }
  shown.set(id, text);
  find(id).replaceChildren(...make(data));
  return true;
}

function conversations(all) {
  return all.map((talk) => {
    const item = document.createElement("li");
    const choose = element("button", "", talk.name || "Somebody");
    choose.type = "button";
    choose.setAttribute("aria-current", String(talk.id === current));
    choose.append(element("small", "", talk.email || "no e-mail address"));
    choose.addEventListener("click", () => {
      current = talk.id;
      refresh();
    });
    item.append(choose);
    return item;
  });
}

function label(message, talk) {
  const time = new Date(message.at).toLocaleTimeString();
  const who = { visitor: talk.name || "Visitor", agent: message.name || "Agent", bot: "Countersteer" }[message.from];
  return who + (message.kind === "note" ? " · private note" : "") + " · " + time;
}

function messages(all, talk) {
  if (all.length === 0) {
    return [element("li", "empty", "Nothing was said yet.")];
  }
  return all.map((message) => {
    const item = element("li", "message " + message.from + " " + message.kind, plain(message));
    item.prepend(element("small", "", label(message, talk)));
    return item;
  });
}

function withLinks(text) {
  const body = document.createElement("pre");
  for (const part of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    if (/^https?:\/\//.test(part)) {
      const link = element("a", "", part);
      link.href = part;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      body.append(link);
    } else {
      body.append(part);
    }
  }
  return body;
}

function mails(all) {
  if (all.length === 0) {
    return [element("li", "empty", "No mail was sent yet.")];
  }
  return all.map((mail) => {
    const item = element("li", "", mail.subject);
    item.append(element("small", "", "to " + mail.to), withLinks(mail.text));
    return item;
  });
}

function accounts(all) {
  if (all.length === 0) {
    return [element("li", "empty", "No account was created yet.")];
  }
  return all.map((account) => {
    const item = element("li", "", account.email);
    item.append(element("small", "", account.plan + " · " + account.id));
    return item;
  });
}

function agents(all) {
  return all.map((agent) => {
    const option = element("option", "", agent.name + " (" + agent.role + ")");
    option.value = agent.id;
    return option;
  });
}

async function refresh() {
  try {
    const world = await call("/world");
    const talk = world.conversations.find((each) => each.id === current) || world.conversations[0];
    current = talk.id;
    const said = await call("/conversations/" + current);
    if (talk.id !== current) {
      return;
    }
    draw("who", world.agents, agents);
    draw("conversations", { current, all: world.conversations }, (data) => conversations(data.all));
    draw("mails", world.mails, mails);
    draw("accounts", world.accounts, accounts);
    find("title").textContent = (talk.name || "Somebody") + ", " + (talk.email || "no e-mail address");
    if (draw("messages", { talk, said }, (data) => messages(data.said, data.talk))) {
      find("messages").scrollTop = find("messages").scrollHeight;
    }
    find("offline").hidden = true;
  } catch (problem) {
    find("offline").hidden = false;
  }
}

// What was typed stays in the field until it is taken.
async function submit(field, path, body) {
  const text = field.value.trim();
  if (text === "") {
    return;
  }
  try {
    await call("/conversations/" + current + path, { ...body, text });
    field.value = "";
  } catch (problem) {
    find("offline").hidden = false;
  }
  refresh();
}

function onSubmit(form, action) {
  find(form).addEventListener("submit", (event) => {
    event.preventDefault();
    action(event.target);
  });
}

function sendOnEnter(field) {
  find(field).addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });
}

onSubmit("agent", () => submit(find("agent-text"), "/agent", { agent: find("who").value, kind: find("kind").value }));
onSubmit("visitor", () => submit(find("visitor-text"), "/visitor", {}));
onSubmit("open", async (form) => {
  try {
    const opened = await call("/conversations", { name: form.elements.name.value, email: form.elements.email.value });
    current = opened.id;
    form.reset();
  } catch (problem) {
    find("offline").hidden = false;
  }
  refresh();
});
completes(find("agent-text"), find("suggestions"), async (text, caret) =>
  (await call("/completions", { agent: find("who").value, text, caret })).suggestions);
sendOnEnter("agent-text");
sendOnEnter("visitor-text");
document.querySelectorAll(".try").forEach((button) => button.addEventListener("click", () => {
  find("agent-text").value = button.textContent;
  find("agent-text").focus();
}));
refresh();
setInterval(refresh, POLL_MILLIS);
