// The chat in the corner: a shadow tree of its own, so that neither the site's style nor its scripts meet Drift's by chance.
import { html, render } from "/playground/lib/lit-html.js";
import { onChange } from "/playground/widget/live.js";
import { messageList } from "/playground/widget/messages.js";

const LONGEST_TEXT = 10_000;

export function startChat({ call, on, fire, inOrder }) {
  const host = document.createElement("div");
  host.id = "drift-widget";
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const state = { open: false, shown: true, chat: { conversation: "", knowsEmail: false, messages: [] }, seen: 0, problem: "" };
  let started = false;
  let asked = 0;

  function draw() {
    render(state.shown ? widget(state, actions) : html``, root);
  }

  function change(changes) {
    Object.assign(state, changes);
    draw();
  }

  async function refresh() {
    const mine = ++asked;
    try {
      const chat = await call("/chat");
      if (mine !== asked) {
        return;
      }
      const before = state.chat;
      change({ chat, problem: "", seen: state.open ? chat.messages.length : Math.min(state.seen, chat.messages.length) });
      announce(before, chat);
      if (chat.messages.length !== before.messages.length) {
        scrollDown();
      }
    } catch (problem) {
      change({ problem: "No answer. It will be tried again." });
    }
  }

  function scrollDown() {
    const list = root.querySelector(".messages");
    if (list) {
      list.scrollTop = list.scrollHeight;
    }
  }

  function announce(before, chat) {
    if (chat.conversation && !before.conversation && started) {
      fire("startConversation", { conversationId: chat.conversation });
    }
    if (chat.conversation === before.conversation) {
      const known = new Set(before.messages.map((message) => message.id));
      chat.messages.filter((message) => message.from !== "visitor" && !known.has(message.id))
        .forEach((message) => fire("message", { conversationId: chat.conversation, type: message.from }));
    }
    started = true;
  }

  function send(path, body) {
    return inOrder(async () => {
      try {
        await call(path, body);
        await refresh();
      } catch (problem) {
        change({ problem: "That was not sent. Please try again." });
        throw problem;
      }
    });
  }

  const actions = {
    toggle() {
      change({ open: !state.open, seen: state.chat.messages.length });
      root.querySelector(state.open ? "textarea" : ".launcher")?.focus();
      scrollDown();
    },
    close(event) {
      if (event.key === "Escape" && state.open) {
        actions.toggle();
      }
    },
    say(text) {
      return send("/messages", { text });
    },
    press(message, button) {
      return send("/buttons", { message: message.id, value: button.value });
    },
  };

  on("reset", refresh);
  on("identify", refresh);
  on("show", () => change({ shown: true }));
  on("hide", () => change({ shown: false }));
  on("open", () => state.open || actions.toggle());
  on("close", () => state.open && actions.toggle());
  draw();
  onChange(refresh);
}

function widget(state, actions) {
  return html`
    <link rel="stylesheet" href="/playground/widget/chat.css">
    <div class="widget" @keydown=${actions.close}>
      ${state.open ? panel(state, actions) : ""}
      ${launcher(state, actions)}
    </div>`;
}

function launcher(state, actions) {
  const unseen = state.chat.messages.length - state.seen;
  return html`
    <button type="button" class="launcher" aria-expanded=${String(state.open)}
        aria-label=${state.open ? "Close the chat" : "Open the chat"} @click=${actions.toggle}>
      ${state.open
        ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 9l6 6 6-6"/></svg>`
        : html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H9l-5 4z"/></svg>`}
      ${!state.open && unseen > 0 ? html`<span class="count">${unseen}<span class="aside"> new messages</span></span>` : ""}
    </button>`;
}

function panel(state, actions) {
  return html`
    <section class="panel" aria-label="Chat with Wheelhouse">
      <header>
        <img src="/playground/shop/wheelhouse.svg" alt="" width="36" height="36">
        <div><h2>Wheelhouse</h2><p>We usually answer in a few minutes</p></div>
      </header>
      ${messageList(state.chat.messages, actions.press)}
      ${state.problem ? html`<p class="problem" role="status">${state.problem}</p>` : ""}
      ${state.chat.conversation && !state.chat.knowsEmail ? emailForm(actions) : ""}
      ${composer(actions)}
    </section>`;
}

function emailForm(actions) {
  return html`
    <form class="email" @submit=${(event) => submit(event, event.target.elements.email, actions.say)}>
      <label for="email">Where can we reach you if you leave?</label>
      <div class="row">
        <input id="email" name="email" type="email" required maxlength="254" placeholder="you@example.com" autocomplete="off">
        <button type="submit">Leave it</button>
      </div>
    </form>`;
}

function composer(actions) {
  return html`
    <form class="composer" @submit=${(event) => submit(event, event.target.elements.text, actions.say)}>
      <textarea name="text" rows="1" maxlength=${LONGEST_TEXT} aria-label="Your message" placeholder="Write a message…"
        @keydown=${sendOnEnter}></textarea>
      <button type="submit" aria-label="Send"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h15M13 6l6 6-6 6"/></svg></button>
    </form>`;
}

function submit(event, field, say) {
  event.preventDefault();
  const text = field.value.trim();
  if (text !== "") {
    field.value = "";
    say(text);
  }
}

function sendOnEnter(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}
