// The demo controls: what the shop's pages would do when a customer logs in, and a look at what Drift makes of it.
import { html, render } from "/playground/lib/lit-html.js";
import { oneAtATime, onChange } from "/playground/widget/live.js";

const NEW = "new";
const find = (id) => document.getElementById(id);
const browser = Number(location.pathname.match(/\d+/)[0]);
let customers = [];
let modesChosen = 0;
let modesSent = 0;
let unanswered = "";

async function call(path, body) {
  const headers = { "X-Drift-Aid": cookie("drift_aid") };
  const options = body === undefined ? { headers } : {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch("/playground/shop/api" + path, options).catch(() => {
    throw new Error("The playground does not answer. Is it still running?");
  });
  if (!answer.ok) {
    throw new Error(`The shop refused that, with ${answer.status}. Reload the page and try again.`);
  }
  return answer.status === 204 ? undefined : answer.json();
}

function cookie(name) {
  const found = document.cookie.split("; ").find((each) => each.startsWith(name + "="));
  return found ? found.slice(name.length + 1) : "";
}

function say(text) {
  find("said").textContent = text;
}

async function refresh() {
  if (!cookie("drift_aid")) {
    return; // Drift's script is not there yet; it says when it is ready
  }
  const sentBefore = modesSent;
  const status = await call("/status");
  render(statusLines(status), find("status"));
  // An answer that was asked for before the last choice was with the shop may not know it.
  if (sentBefore === modesChosen) {
    find("mode").querySelector(`[value="${status.mode}"]`).checked = true;
  }
  find("customer").textContent = "Hello, " + (status.externalId ? status.attributes.name || status.externalId : "stranger");
}

const update = oneAtATime(async () => {
  try {
    await refresh();
    if (find("said").textContent === unanswered) {
      say("");
    }
    unanswered = "";
  } catch (problem) {
    unanswered = problem.message;
    say(unanswered);
  }
});

function statusLines(status) {
  const attributes = Object.entries(status.attributes).map(([name, value]) => `${name}: ${value}`);
  return html`
    ${term("Browser", String(browser))}
    ${term("Anonymous id", status.anonymousId)}
    ${term("Contact", status.contact || "none yet: nothing was said or given")}
    ${term("External id", status.externalId || "none: anonymous")}
    ${term("Identity", identity(status))}
    ${term("E-mail", status.email || "unknown")}
    ${term("Attributes", attributes.join(", ") || "none")}
    ${term("Events", status.events.join(", ") || "none")}`;
}

function term(name, value) {
  return html`<dt>${name}</dt><dd id="status-${name.toLowerCase().replaceAll(/[^a-z]/g, "-")}">${value}</dd>`;
}

function identity(status) {
  if (!status.externalId) {
    return "not identified";
  }
  return status.signed ? "signed" : "not signed: a claim";
}

async function logIn(form) {
  const { who, id, name, email, signature } = Object.fromEntries(new FormData(form));
  const customer = who === NEW ? { id, name, email } : customers.find((each) => each.id === who);
  if (!customer.id.trim()) {
    say("A new customer needs an external id. Type one that nobody can guess.");
    return;
  }
  const { userJwt } = await call("/login", { id: customer.id, signature });
  window.drift.identify(customer.id, given({ name: customer.name, email: customer.email }), userJwt ? { userJwt } : {});
}

function given(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
}

function onSubmit(id, action) {
  find(id).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(() => action(event.target));
  });
}

// What comes out of an action shows in the status, too.
async function attempt(action) {
  try {
    await action();
  } catch (problem) {
    say(problem.message);
  }
  update();
}

function chooseCustomers() {
  render(html`
    ${customers.map((each) => html`<option value=${each.id}>${each.name}, ${each.email}</option>`)}
    <option value=${NEW}>somebody else…</option>`, find("who"));
}

function listenToDrift() {
  window.drift.on("ready", update);
  window.drift.on("error", ({ message }) => attempt(() => say(message)));
  window.drift.on("identify", ({ message }) => attempt(() => say(message)));
  window.drift.on("reset", () => attempt(() => say("Logged out: this browser has a new anonymous id, and its chat is"
    + " empty. The next message begins as somebody new.")));
}

find("home").href = location.pathname;
find("other-browser").href = `/playground/shop/b/${browser % 9 + 1}`;
find("demo").open = window.matchMedia("(min-width: 60rem)").matches;
find("who").addEventListener("change", () => { find("new-customer").hidden = find("who").value !== NEW; });
find("logout").addEventListener("click", () => window.drift.reset());
onSubmit("login", logIn);
onSubmit("attributes", async ({ elements: { name, value } }) => {
  await window.drift.api.setUserAttributes({ [name.value]: value.value });
  say(/^external_?id$/i.test(name.value)
    ? "Drift keeps no external id that is given as an attribute."
    : `${name.value} was set on this browser's contact.`);
});
onSubmit("track", async ({ elements: { event } }) => {
  await window.drift.track(event.value);
  say(`“${event.value}” is on the timeline of this browser's contact.`);
});
find("mode").addEventListener("change", ({ target }) => attempt(async () => {
  modesChosen++;
  await call("/identity-mode", { mode: target.value }).finally(() => { modesSent++; });
  say(`Signed identities are ${target.value} now. What was identified before stays.`);
}));
attempt(async () => {
  customers = await call("/customers");
  chooseCustomers();
});
listenToDrift();
onChange(update);
