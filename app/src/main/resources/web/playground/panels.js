// The tabs at the side. A panel is a module with a title, and show(place, context), which draws it and draws it again.
import { html, render } from "/playground/lib/lit-html.js";
import * as calls from "/playground/panels/calls.js";
import * as contact from "/playground/panels/contact.js";
import * as mails from "/playground/panels/mails.js";
import * as scenes from "/playground/panels/scenes.js";
import * as trail from "/playground/panels/trail.js";
import * as trouble from "/playground/panels/trouble.js";
import { tell } from "/playground/text.js";

const PANELS = { contact, trail, mails, calls, trouble, scenes };
const NAMES = Object.keys(PANELS);
const places = new Map();

export function startPanels(changed) {
  window.addEventListener("hashchange", changed);
  document.getElementById("tabs").addEventListener("keydown", walk);
}

export async function drawPanels(context) {
  const name = chosen();
  const place = placeOf(name);
  const panel = document.getElementById("panel");
  render(NAMES.map((each) => tab(each, each === name)), document.getElementById("tabs"));
  panel.setAttribute("aria-labelledby", "tab-" + name);
  if (panel.firstChild !== place) {
    panel.replaceChildren(place);
  }
  await show(name, place, context);
}

// A panel that fails leaves the page as it is, and keeps what it showed.
async function show(name, place, context) {
  const line = document.getElementById("panel-problem");
  try {
    await PANELS[name].show(place, context);
    tell(line, "");
  } catch (problem) {
    tell(line, problem.message);
  }
}

function chosen() {
  const name = location.hash.slice(1);
  return NAMES.includes(name) ? name : NAMES[0];
}

function choose(name) {
  location.replace("#" + name);
}

function tab(name, isChosen) {
  return html`
    <button type="button" role="tab" id="tab-${name}" aria-controls="panel" aria-selected=${String(isChosen)}
      tabindex=${isChosen ? 0 : -1} @click=${() => choose(name)}>${PANELS[name].title}</button>`;
}

function placeOf(name) {
  if (!places.has(name)) {
    const place = document.createElement("div");
    place.className = "panel-" + name;
    places.set(name, place);
  }
  return places.get(name);
}

function walk(event) {
  const at = NAMES.indexOf(chosen());
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + NAMES.length, Home: 0, End: NAMES.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    choose(NAMES[to % NAMES.length]);
    document.getElementById("tab-" + NAMES[to % NAMES.length]).focus();
  }
}
