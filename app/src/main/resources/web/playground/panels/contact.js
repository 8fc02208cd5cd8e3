// Who the visitor is to Drift, and how to change it: to try what a command does without an e-mail, say.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";

export const title = "Contact";

const ALWAYS = ["name", "email", "externalId"];
const LABELS = new Map([["name", "Name"], ["email", "E-mail"], ["externalId", "External id"]]);
const state = { conversation: "", editing: "", problem: "" };

export async function show(place, context) {
  if (state.conversation !== context.conversation) {
    Object.assign(state, { conversation: context.conversation, editing: "", problem: "" });
    // What was typed for one contact must not be added to another.
    place.querySelectorAll("form").forEach((form) => form.reset());
  }
  const path = "/conversations/" + context.conversation + "/contact";
  const contact = await context.call(path);
  draw(place, contact, (name, value) => change(place, context, path, { name, value }));
}

function draw(place, contact, set) {
  const redraw = (name) => {
    draw(place, contact, set);
    focusOn(place, name);
  };
  const facts = [...ALWAYS.map((name) => ({ name, value: contact[name] })), ...contact.attributes];
  render(html`
    <p class="quiet">Contact <code id="contact-id">${contact.id}</code></p>
    <p class="problem" role="alert" ?hidden=${state.problem === ""}>${state.problem}</p>
    <table>
      <caption class="aside">Attributes of the contact</caption>
      <tbody>
        ${facts.map((fact) => row(fact, set, redraw))}
        ${contact.socialEmail ? social(contact.socialEmail) : ""}
      </tbody>
    </table>
    ${addition(set)}
    ${contact.duplicates.length > 0 ? duplicates(contact.duplicates) : ""}
    <h3>Timeline</h3>
    ${contact.events.length === 0 ? html`<p class="empty">Nothing was tracked yet. The shop can track an event.</p>`
      : html`<ul>${contact.events.map(event)}</ul>`}`, place);
}

async function change(place, context, path, body) {
  try {
    await context.call(path, body);
    Object.assign(state, { editing: "", problem: "" });
  } catch (problem) {
    state.problem = problem.message;
  }
  await show(place, context);
  focusOn(place, body.name);
}

// The button that was pressed is gone; whoever goes on by keyboard goes on in the same row.
function focusOn(place, name) {
  const found = [...place.querySelectorAll("tr")].find((each) => each.dataset.name === name);
  found?.querySelector("input, button")?.focus();
}

function row(fact, set, redraw) {
  return html`
    <tr data-name=${fact.name}>
      <th scope="row">${labelOf(fact.name)}</th>
      ${state.editing === fact.name ? editor(fact, set, redraw) : reader(fact, set, redraw)}
    </tr>`;
}

function labelOf(name) {
  return LABELS.get(name) || name;
}

function reader({ name, value }, set, redraw) {
  const label = labelOf(name);
  return html`
    <td>
      <div class="fact">
        <span class="value">${value || html`<span class="quiet">none</span>`}</span>
        ${icon("Change " + label, "M3 13l1-3 7-7 2 2-7 7z", () => edit(name, redraw))}
        ${value ? icon("Remove " + label, "M4 4l8 8M12 4l-8 8", () => set(name, "")) : ""}
      </div>
    </td>`;
}

function icon(label, path, action) {
  return html`
    <button type="button" class="plain icon" aria-label=${label} title=${label} @click=${action}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}/></svg>
    </button>`;
}

function editor({ name, value }, set, redraw) {
  return html`
    <td>
      <form class="row" @submit=${(event) => submit(event, (form) => set(name, form.elements.value.value))}
          @keydown=${(event) => event.key === "Escape" && leave(name, redraw)}>
        <input name="value" value=${value} maxlength="1000" autocomplete="off" aria-label=${labelOf(name)}>
        <button type="submit">Save</button>
        <button type="button" class="plain" @click=${() => leave(name, redraw)}>Cancel</button>
      </form>
    </td>`;
}

function edit(name, redraw) {
  Object.assign(state, { editing: name, problem: "" });
  redraw(name);
}

function leave(name, redraw) {
  Object.assign(state, { editing: "", problem: "" });
  redraw(name);
}

function submit(event, action) {
  event.preventDefault();
  return action(event.target);
}

function social(email) {
  return html`<tr><th scope="row">E-mail</th><td>${email} <span class="tag">from social profiles</span></td></tr>`;
}

function addition(set) {
  return html`
    <details>
      <summary>Add an attribute</summary>
      <form class="stack" @submit=${(event) => submit(event, (form) => add(form, set))}>
        <label>Name <input name="name" required maxlength="100" autocomplete="off" placeholder="favorite_color"></label>
        <label>Value <input name="value" required maxlength="1000" autocomplete="off" placeholder="red"></label>
        <button type="submit">Add</button>
      </form>
    </details>`;
}

async function add(form, set) {
  await set(form.elements.name.value, form.elements.value.value);
  if (state.problem === "") {
    form.reset();
  }
}

function duplicates(all) {
  return html`
    <h3>Same e-mail address</h3>
    <ul>${all.map(duplicate)}</ul>`;
}

function duplicate({ id, name, externalId, conversations }) {
  return html`
    <li class="card">
      ${name || "Somebody"} <span class="quiet">${id}${externalId ? " · " + externalId : ""}</span>
      ${conversations.map((each) => html`<button type="button" class="plain" @click=${() => open(each)}>Open conversation</button>`)}
    </li>`;
}

function open(conversation) {
  window.dispatchEvent(new CustomEvent("open-conversation", { detail: conversation }));
}

function event({ event: name, attributes, at }) {
  return html`<li class="card">${name} <span class="quiet">${attributes} ${time(at)}</span></li>`;
}
