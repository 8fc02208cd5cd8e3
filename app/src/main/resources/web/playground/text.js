// How times and texts of others are shown.
import { html } from "/playground/lib/lit-html.js";
import { ADDRESS } from "/playground/widget/bodies.js";

export function time(at) {
  const date = new Date(at);
  return html`<time datetime=${at} title=${date.toLocaleString([], { dateStyle: "full", timeStyle: "medium" })}>${short(date)}</time>`;
}

function short(date) {
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString([], { day: "numeric", month: "short" });
}

// Bare text whose web addresses can be clicked.
export function linked(text) {
  return text.split(ADDRESS).map((part, index) => index % 2 === 1
    ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`
    : part);
}

// Says what went wrong in a line that is kept for it, or takes the line away.
export function tell(line, message) {
  line.textContent = message;
  line.hidden = message === "";
}
