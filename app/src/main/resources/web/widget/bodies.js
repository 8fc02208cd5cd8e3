// The HTML of others, as nodes for both sides' pages. The server has made it safe.
export const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'\]])/;

// The same nodes each time, so that what is selected stays so, and is not read out again. A playground that was started
// anew gives the same ids to other messages.
export class Bodies {
  #known = new Map();

  of({ id, html }) {
    if (this.#known.get(id)?.html !== html) {
      this.#known.set(id, { html, parsed: nodes(html) });
    }
    return this.#known.get(id).parsed;
  }

  clear() {
    this.#known.clear();
  }
}

// A document that is never shown parses it: that runs and loads nothing.
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
