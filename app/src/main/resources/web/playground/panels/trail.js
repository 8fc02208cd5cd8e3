// What happened with each message, from its webhook to the last post.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";

export const title = "Trail";

const AGAIN_MILLIS = 500;
let again = 0;

export async function show(place, { conversation, call, update }) {
  clearTimeout(again);
  const trails = await call("/conversations/" + conversation + "/trail");
  render(trails.length === 0
    ? html`<p class="empty">Nothing was said yet. Each message leaves a trail here: its webhook, its place in the store, what was looked up, done and posted.</p>`
    : html`<ul class="trails">${trails.map(card)}</ul>`, place);
  // The bot's store tells nobody when it writes: what is under way is looked at again.
  if (trails.some((trail) => trail.going)) {
    again = setTimeout(update, AGAIN_MILLIS);
  }
}

function card(trail, index) {
  const last = Math.max(1, ...trail.events.map((event) => event.after));
  return html`
    <li class="card" data-message=${trail.message}>
      <h4><code>${trail.text}</code></h4>
      <p class="quiet">${trail.from} · ${time(trail.at)} · <span class="summary">${trail.summary}</span></p>
      <details ?open=${index === 0}>
        <summary>${trail.events.length} events${trail.events.length > 0 ? html` in ${duration(last)}` : ""}</summary>
        <ol class="trail">${trail.events.map((event) => line(event, last))}</ol>
      </details>
    </li>`;
}

function line({ after, kind, text, good }, last) {
  return html`
    <li class="${kind} ${good ? "" : "bad"}">
      <span class="after">+${duration(after)}</span>
      <svg class="track" aria-hidden="true">
        <line x1="0" y1="3" x2="100%" y2="3"/><circle cx=${1 + 98 * after / last + "%"} cy="3" r="3"/>
      </svg>
      <span>${good ? "" : html`<strong>Trouble.</strong> `}${text}</span>
    </li>`;
}

function duration(millis) {
  return millis < 1000 ? Math.round(millis) + " ms" : (millis / 1000).toFixed(1) + " s";
}
