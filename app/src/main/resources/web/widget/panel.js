// How the chat looks: the button in the corner, and the panel that it opens.
import { html } from "/playground/lib/lit-html.js";
import { messageList } from "/playground/widget/messages.js";

const LONGEST_TEXT = 10_000;

export function widget(state, chat) {
  return html`
    <link rel="stylesheet" href="/playground/widget/chat.css">
    <div class="widget" @keydown=${(event) => event.key === "Escape" && state.open && chat.open(false)}>
      ${state.open ? panel(state, chat) : ""}
      ${launcher(state, chat)}
    </div>`;
}

function launcher(state, chat) {
  const unseen = state.unseen;
  return html`
    <button type="button" class="launcher" aria-expanded=${String(state.open)}
        aria-label=${state.open ? "Close the chat" : "Open the chat"} @click=${() => chat.open(!state.open)}>
      ${state.open
        ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 9l6 6 6-6"/></svg>`
        : html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H9l-5 4z"/></svg>`}
      ${!state.open && unseen > 0 ? html`<span class="count">${unseen}<span class="aside"> new messages</span></span>` : ""}
    </button>`;
}

function panel(state, chat) {
  return html`
    <section class="panel" aria-label="Chat with Wheelhouse">
      <header>
        <img src="/playground/shop/wheelhouse.svg" alt="" width="36" height="36">
        <div><h2>Wheelhouse</h2><p>We usually answer in a few minutes</p></div>
      </header>
      ${messageList(state.chat.messages, (message, button) => chat.press(message, button))}
      ${state.problem ? html`<p class="problem" role="status">${state.problem}</p>` : ""}
      ${state.chat.conversation && !state.chat.knowsEmail ? emailForm(chat) : ""}
      ${composer(chat)}
    </section>`;
}

function emailForm(chat) {
  return html`
    <form class="email" @submit=${(event) => submit(event, event.target.elements.email, chat)}>
      <label for="email">Where can we reach you if you leave?</label>
      <div class="row">
        <input id="email" name="email" type="email" required maxlength="254" placeholder="you@example.com" autocomplete="off">
        <button type="submit">Leave it</button>
      </div>
    </form>`;
}

function composer(chat) {
  return html`
    <form class="composer" @submit=${(event) => submit(event, event.target.elements.text, chat)}>
      <textarea name="text" rows="1" maxlength=${LONGEST_TEXT} aria-label="Your message" placeholder="Write a message…"
        @keydown=${sendOnEnter}></textarea>
      <button type="submit" aria-label="Send"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h15M13 6l6 6-6 6"/></svg></button>
    </form>`;
}

// What could not be sent comes back into the field.
async function submit(event, field, chat) {
  event.preventDefault();
  const text = field.value.trim();
  field.value = "";
  if (text !== "" && !await chat.say(text)) {
    field.value ||= text;
  }
}

function sendOnEnter(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}
