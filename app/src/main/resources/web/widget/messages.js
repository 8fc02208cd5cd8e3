// What was said.
import { html } from "/playground/lib/lit-html.js";
import { Bodies } from "/playground/widget/bodies.js";

const bodies = new Bodies();

export function messageList(messages, press) {
  const answered = messages.findLastIndex((message) => message.from === "visitor");
  return html`
    <ol class="messages" aria-live="polite" tabindex="0" aria-label="Messages">
      <li class="hello">Hi there! Ask us about wheels, orders, or your account.</li>
      ${messages.map((message, index) => line(message, index > answered ? press : undefined))}
    </ol>`;
}

function line(message, press) {
  return html`
    <li class="message ${message.from}">
      <div class="body">${bodies.of(message)}</div>
      ${press && message.buttons.length > 0 ? buttons(message, press) : ""}
      <small>${signature(message)}</small>
    </li>`;
}

function buttons(message, press) {
  return html`
    <div class="buttons">
      ${message.buttons.map((button) => html`<button type="button" @click=${() => press(message, button)}>${button.label}</button>`)}
    </div>`;
}

function signature(message) {
  const time = new Date(message.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const who = { visitor: "You", agent: message.name || "Wheelhouse", bot: "Wheelhouse bot" }[message.from];
  return `${who} · ${time}`;
}
