// How times and texts of others are shown.
import { html } from "/playground/lib/lit-html.js";

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
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => /^https?:\/\//.test(part)
    ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`
    : part);
}

// The server has made the HTML safe. A document that is never shown parses it: that runs and loads nothing.
export function nodes(safeHtml) {
  return [...new DOMParser().parseFromString(safeHtml, "text/html").body.childNodes];
}

// Says what went wrong in a line that is kept for it, or takes the line away.
export function tell(line, message) {
  line.textContent = message;
  line.hidden = message === "";
}
