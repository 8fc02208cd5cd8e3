// What left the conversation: mails that were sent and accounts that were created.
import { html, render } from "/playground/lib/lit-html.js";
import { linked, time } from "/playground/text.js";
import { nodes } from "/playground/widget/bodies.js";

export const title = "Mails";

let plain = false;

export async function show(place, context) {
  const { mails, accounts } = await context.call("/world");
  const choose = (event) => {
    plain = event.target.checked;
    return show(place, context);
  };
  render(html`
    <h3>Mails</h3>
    <label class="filter"><input type="checkbox" .checked=${plain} @change=${choose}> Show the plain text</label>
    ${mails.length === 0 ? html`<p class="empty">No mail was sent yet. <code>/signup trial</code> sends one.</p>` : mails.map(mail)}
    <h3>Accounts</h3>
    ${accounts.length === 0 ? html`<p class="empty">No account was created yet.</p>` : html`<ul>${accounts.map(account)}</ul>`}`, place);
}

function mail({ subject, to, text, html: safe, at }) {
  return html`
    <article class="card">
      <h4>${subject}</h4>
      <p class="quiet">to ${to} · ${time(at)}</p>
      ${plain || safe === "" ? html`<p class="written">${linked(text)}</p>` : html`<div class="letter">${nodes(safe)}</div>`}
    </article>`;
}

function account({ email, plan, id }) {
  return html`<li class="card">${email} <span class="quiet">${plan} · ${id}</span></li>`;
}
