// The chat in the corner: a shadow tree of its own, so that neither the site's style nor its scripts meet Drift's by chance.
import { html, render } from "/playground/lib/lit-html.js";
import { onChange } from "/playground/widget/live.js";
import { widget } from "/playground/widget/panel.js";

const RETRY_MILLIS = 2000;
const NOTHING = { conversation: "", knowsEmail: false, messages: [] };

// How many messages are not the visitor's own.
function theirs(chat) {
  return chat.messages.filter((message) => message.from !== "visitor").length;
}

export function startChat(drift) {
  const chat = new Chat(drift, newRoot());
  drift.on("reset", () => chat.refresh());
  drift.on("identify", () => chat.refresh());
  drift.on("show", () => chat.change({ shown: true }));
  drift.on("hide", () => chat.change({ shown: false }));
  drift.on("open", () => chat.open(true));
  drift.on("close", () => chat.open(false));
  chat.change({});
  onChange(() => chat.refresh());
}

function newRoot() {
  const host = document.createElement("div");
  host.id = "drift-widget";
  document.body.append(host);
  return host.attachShadow({ mode: "open" });
}

class Chat {
  #drift;
  #root;
  #state = { shown: true, open: false, chat: NOTHING, seen: 0, problem: "" };
  #asked = 0;
  #answered = 0;
  #retry;

  constructor(drift, root) {
    this.#drift = drift;
    this.#root = root;
  }

  change(changes) {
    Object.assign(this.#state, changes);
    render(this.#state.shown ? widget({ ...this.#state, unseen: theirs(this.#state.chat) - this.#state.seen }, this) : html``, this.#root);
  }

  open(open) {
    this.change({ open, seen: theirs(this.#state.chat) });
    this.#root.querySelector(open ? "textarea" : ".launcher")?.focus();
    this.#scrollDown();
  }

  say(text) {
    return this.#send("/messages", { text });
  }

  press(message, button) {
    return this.#send("/buttons", { message: message.id, value: button.value });
  }

  // Answers may overtake each other; an old one is not shown.
  async refresh() {
    const asked = ++this.#asked;
    clearTimeout(this.#retry);
    try {
      const chat = await this.#drift.call("/chat");
      if (asked > this.#answered) {
        this.#answered = asked;
        this.#show(chat);
      }
    } catch (problem) {
      this.change({ problem: "No answer. It will be tried again." });
      this.#retry = setTimeout(() => this.refresh(), RETRY_MILLIS);
    }
  }

  #show(chat) {
    const before = this.#state.chat;
    const count = theirs(chat);
    // What was there when the page was opened is not news.
    const seen = this.#state.open || before === NOTHING ? count : Math.min(this.#state.seen, count);
    this.change({ chat, problem: "", seen });
    if (chat.messages.length !== before.messages.length) {
      this.#scrollDown();
    }
    if (before !== NOTHING) {
      this.#announce(before, chat);
    }
  }

  #announce(before, chat) {
    const conversationId = chat.conversation;
    if (conversationId !== before.conversation) {
      if (before.conversation === "") {
        this.#drift.fire("startConversation", { conversationId });
      }
      return;
    }
    const known = new Set(before.messages.map((message) => message.id));
    chat.messages.filter((message) => message.from !== "visitor" && !known.has(message.id))
      .forEach((message) => this.#drift.fire("message", { conversationId, type: message.from }));
  }

  #send(path, body) {
    return this.#drift.inOrder(async () => {
      try {
        await this.#drift.call(path, body);
        await this.refresh();
        return true;
      } catch (problem) {
        this.change({ problem: "That was not sent. Please try again." });
        throw problem;
      }
    });
  }

  #scrollDown() {
    const list = this.#root.querySelector(".messages");
    if (list) {
      list.scrollTop = list.scrollHeight;
    }
  }
}
