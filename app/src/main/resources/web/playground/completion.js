// Offers what may come next in a text field, in a list below it, or above it where there is no room below. An item is taken by a click, by Tab, or by Enter once the
// arrow keys have moved to it: whoever types on and presses Enter sends what was typed. Escape closes the list until the
// next letter.
//
// ask(text, caret) answers with items of { from, to, insert, help }, whose places are counted in the text.
export function completes(field, list, ask) {
  let items = [];
  let active = -1;
  let asked = 0;
  let askedFor = { text: "", caret: 0 };

  function close() {
    asked++;
    show([]);
  }

  function show(found) {
    items = found;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    list.classList.toggle("above", !fitsBelow());
    field.setAttribute("aria-expanded", String(!list.hidden));
    moveTo(-1);
  }

  function fitsBelow() {
    return field.getBoundingClientRect().bottom + list.offsetHeight <= window.innerHeight;
  }

  function option(item, index) {
    const made = document.createElement("li");
    const insert = document.createElement("code");
    const help = document.createElement("small");
    insert.textContent = item.insert;
    help.textContent = item.help;
    made.id = list.id + "-" + index;
    made.setAttribute("role", "option");
    made.append(insert, help);
    made.addEventListener("click", () => take(item));
    return made;
  }

  function moveTo(index) {
    active = index;
    [...list.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    field.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  // An answer counts only while nothing was typed, moved or closed since it was asked for. Until it comes, the list stays,
  // and nothing of it is chosen or can be taken: its places are those of another text.
  async function refresh() {
    const question = ++asked;
    askedFor = { text: field.value, caret: field.selectionStart };
    moveTo(-1);
    const found = askedFor.text.trimStart().startsWith("/") ? await answer() : [];
    if (question === asked) {
      show(found);
    }
  }

  async function answer() {
    try {
      const { text, caret } = askedFor;
      return (await ask(text, caret)).map((item) => ({ ...item, text }));
    } catch (problem) {
      // Typing goes on without help; the page says when the playground does not answer.
      return [];
    }
  }

  function take(item) {
    if (item.text !== field.value) {
      return;
    }
    const space = /^\s/.test(field.value.slice(item.to)) ? "" : " ";
    field.setRangeText(item.insert + space, item.from, item.to);
    const caret = item.from + item.insert.length + 1;
    field.setSelectionRange(caret, caret);
    refresh();
  }

  // Tab finishes a word that was begun. Where none was, it leaves the field as everywhere else.
  function onTab() {
    const chosen = active >= 0 ? items[active] : items.find((item) => item.from < field.selectionStart);
    return chosen !== undefined && (take(chosen), true);
  }

  // Each says whether the key is used up.
  const keys = {
    ArrowDown: () => (moveTo((active + 1) % items.length), true),
    ArrowUp: () => (moveTo((active <= 0 ? items.length : active) - 1), true),
    Escape: () => (close(), true),
    Enter: () => active >= 0 && (take(items[active]), true),
    Tab: onTab,
  };

  field.addEventListener("keydown", (event) => {
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (plain && !list.hidden && Object.hasOwn(keys, event.key) && keys[event.key]()) {
      event.preventDefault();
    }
  });
  field.addEventListener("input", refresh);
  for (const moved of ["keyup", "click"]) {
    field.addEventListener(moved, () => {
      if (!list.hidden && field.selectionStart !== askedFor.caret) {
        refresh();
      }
    });
  }
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  // A press on the list leaves the focus where the typing goes on.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
