// The open conversation. Others' HTML comes from the server, made safe; all else is text.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";
import { Bodies } from "/playground/widget/bodies.js";

const bodies = new Bodies();
let shown = "";

export function drawTalk(talk, messages) {
  const list = document.getElementById("messages");
  const stay = shown === talk.id && !isAtBottom(list);
  if (shown !== talk.id) {
    bodies.clear();
  }
  shown = talk.id;
  render(html`<h2 id="title">${talk.name || "Somebody"}</h2><span class="quiet">${talk.email || "no e-mail yet"}</span>`,
    document.getElementById("title-bar"));
  render(messages.length === 0 ? nothing() : messages.map((message) => line(message, talk)), list);
  if (!stay) {
    list.scrollTop = list.scrollHeight;
  }
}

function isAtBottom(list) {
  return list.scrollHeight - list.scrollTop - list.clientHeight < 8;
}

function nothing() {
  return html`<li class="empty">Nothing was said yet. Type <code>/help</code> below, or speak as the visitor.</li>`;
}

function line(message, talk) {
  return html`
    <li class="message ${message.from} ${message.kind}">
      <div class="meta">
        <span class="who">${who(message, talk)}</span>
        <span class="role">${message.from}</span>
        ${message.kind === "note" ? html`<span class="only">${lock()} only agents see this</span>` : ""}
        ${time(message.at)}
      </div>
      <div class="body">${bodies.of(message)}</div>
      ${message.buttons.length > 0 ? buttons(message.buttons) : ""}
    </li>`;
}

function who({ from, name }, talk) {
  return { visitor: talk.name || "Somebody", agent: name || "Agent", bot: "Countersteer" }[from];
}

function lock() {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 7h8v6H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2"/></svg>`;
}

// For the visitor to press, in the shop's chat.
function buttons(all) {
  return html`
    <div class="pills">
      ${all.map((button) => html`<button type="button" disabled title="The visitor can press this">${button.label}</button>`)}
    </div>`;
}

