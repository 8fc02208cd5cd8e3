// Makes go wrong what may go wrong outside of the bot, and sends events that no message brings about.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";

export const title = "Trouble";

const EVENTS = [
  { event: "playbook_goal_met", label: "Reach the goal quote_reached" },
  { event: "contact_identified", label: "Identify the contact" },
  { event: "new_conversation", label: "Begin the conversation again" },
];
let problem = "";
let problemOf = "";

/** The titles of the troubles there are now. */
export async function active(call) {
  return (await call("/troubles")).filter((each) => each.on).map((each) => each.title);
}

export async function show(place, context) {
  if (problemOf !== context.conversation) {
    problem = "";
    problemOf = context.conversation;
  }
  const [switches, sent] = await Promise.all([context.call("/troubles"), context.call("/events")]);
  const act = (path, body) => change(place, context, path, body);
  render(html`
    <p class="problem" role="alert" ?hidden=${problem === ""}>${problem}</p>
    <p role="status">${summary(switches.filter((each) => each.on).length)}</p>
    <button type="button" class="all-well" @click=${() => act("/all-well", {})}>All well again</button>
    <ul class="troubles">${switches.map((each) => trouble(each, act))}</ul>
    <h3>Events</h3>
    <p class="quiet">Drift sends these by itself when a visitor gets that far. Here you send them, for the open conversation.</p>
    <div class="events">${EVENTS.map((each) => button(each, context, act))}</div>
    ${sent.length === 0 ? html`<p class="empty">No event was sent yet.</p>` : html`<ul class="sent">${sent.map(line)}</ul>`}`, place);
}

function summary(count) {
  return { 0: "All is well.", 1: "One thing goes wrong." }[count] || `${count} things go wrong.`;
}

function trouble({ name, title: heading, effect, on }, act) {
  return html`
    <li class="card">
      <label><input type="checkbox" role="switch" name=${name} aria-describedby="trouble-${name}" .checked=${on}
        @change=${(event) => act("/troubles/" + name, { on: event.target.checked })}> ${heading}</label>
      <p class="quiet" id="trouble-${name}">${effect}</p>
    </li>`;
}

function button({ event, label }, context, act) {
  return html`<button type="button" data-event=${event}
    @click=${() => act("/conversations/" + context.conversation + "/events", { event })}>${label}</button>`;
}

function line({ event, at, answer }) {
  return html`<li class="card"><code>${event}</code> ${time(at)}<p class="quiet">${answer}</p></li>`;
}

async function change(place, context, path, body) {
  try {
    await context.call(path, body);
    problem = "";
  } catch (failure) {
    problem = failure.message;
  }
  await show(place, context);
}
