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

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'\]])/;

// Bare text whose web addresses can be clicked.
export function linked(text) {
  return text.split(ADDRESS).map((part, index) => index % 2 === 1
    ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`
    : part);
}

// The server has made the HTML safe. A document that is never shown parses it: that runs and loads nothing.
export function nodes(safeHtml) {
  const { body } = new DOMParser().parseFromString(safeHtml, "text/html");
  textsIn(body).filter((text) => !text.parentElement.closest("a")).forEach(link);
  return [...body.childNodes];
}

function textsIn(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  return texts;
}

function link(text) {
  text.replaceWith(...text.data.split(ADDRESS).map((part, index) => index % 2 === 1 ? anchor(part) : part));
}

function anchor(address) {
  const made = document.createElement("a");
  Object.assign(made, { href: address, target: "_blank", rel: "noopener noreferrer", textContent: address });
  return made;
}

// Says what went wrong in a line that is kept for it, or takes the line away.
export function tell(line, message) {
  line.textContent = message;
  line.hidden = message === "";
}
