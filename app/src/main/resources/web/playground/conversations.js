// The list of conversations: newest activity first, but nothing moves while a pointer or the keyboard is in it.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";

const seen = new Map();
const begun = new Map();
let order = [];
let shown = "";

export function drawConversations(place, talks, current, choose) {
  look(talks, current);
  order = sorted(talks, isBusy(place));
  render(order.map((talk) => item(talk, talk.id === current, choose)), place);
  document.title = title(talks);
  if (shown !== current) {
    shown = current;
    place.querySelector("[aria-current=true]").scrollIntoView({ block: "nearest" });
  }
}

// What was there when the page opened is not news.
function look(talks, current) {
  const first = begun.size === 0;
  talks.filter((talk) => first || talk.id === current).forEach((talk) => seen.set(talk.id, talk.last.message));
  talks.filter((talk) => !begun.has(talk.id)).forEach((talk) => begun.set(talk.id, first ? 0 : Date.now()));
}

function isBusy(place) {
  return place.matches(":hover") || place.contains(document.activeElement);
}

function sorted(talks, busy) {
  if (!busy) {
    return talks.toSorted((one, other) => activity(other) - activity(one) || newer(other, one));
  }
  const places = new Map(order.map((talk, index) => [talk.id, index]));
  const place = (talk) => places.get(talk.id) ?? places.size;
  return talks.toSorted((one, other) => place(one) - place(other));
}

function activity(talk) {
  return Date.parse(talk.last.at) || begun.get(talk.id);
}

// Ids are too large for numbers; of two that differ in length, the longer is the larger.
function newer(one, other) {
  return one.id.length - other.id.length || one.id.localeCompare(other.id);
}

function isUnread(talk) {
  return talk.last.message !== "" && talk.last.from !== "agent" && seen.get(talk.id) !== talk.last.message;
}

function title(talks) {
  const unread = talks.filter(isUnread).length;
  return (unread > 0 ? `(${unread}) ` : "") + "Countersteer playground";
}

function item(talk, chosen, choose) {
  return html`
    <li>
      <button type="button" class="conversation" aria-current=${String(chosen)} data-id=${talk.id} @click=${() => choose(talk.id)}>
        <span class="name">${talk.name || "Somebody"}</span>
        ${talk.last.at ? time(talk.last.at) : html`<span class="quiet">new</span>`}
        <span class="email">${talk.email || "no e-mail yet"}</span>
        ${isUnread(talk) ? html`<span class="unread"><span class="aside">unread</span></span>` : ""}
        <span class="last">${last(talk.last)}</span>
      </button>
    </li>`;
}

function last({ message, from, text }) {
  const who = { visitor: "", agent: "Agent: ", bot: "Bot: " }[from];
  return message === "" ? "Nothing was said yet" : who + (text || "buttons");
}
