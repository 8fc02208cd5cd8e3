// The agents' page: asks for everything it shows whenever something has changed, and draws it.
import { call } from "/playground/api.js";
import { agent, drawComposer, startComposer } from "/playground/composer.js";
import { drawConversations } from "/playground/conversations.js";
import { drawPanels, startPanels } from "/playground/panels.js";
import { active } from "/playground/panels/trouble.js";
import { drawTalk } from "/playground/talk.js";
import { tell } from "/playground/text.js";
import { oneAtATime, onChange } from "/playground/widget/live.js";

const find = (id) => document.getElementById(id);
let current = "";

async function refresh() {
  try {
    const wanted = current;
    const world = await call("/world");
    const talk = world.conversations.find((each) => each.id === wanted) || world.conversations[0];
    const messages = await call("/conversations/" + talk.id);
    // Another was chosen meanwhile, which this answer may not know: it is asked for next.
    if (current !== wanted) {
      return;
    }
    current = talk.id;
    await draw(world, talk, messages);
    tell(find("trouble"), warning(await active(call)));
    tell(find("offline"), "");
  } catch (problem) {
    tell(find("offline"), problem.message);
  }
}

// Whoever forgot a switch would look for the mistake elsewhere.
function warning(troubles) {
  return troubles.length === 0 ? "" : "On purpose, under Trouble: " + troubles.join(", ");
}

async function draw(world, talk, messages) {
  drawConversations(find("conversations"), world.conversations, talk.id, open);
  drawTalk(talk, messages);
  drawComposer(world.agents, talk);
  await drawPanels({ conversation: talk.id, agent: agent(), call, update });
}

const update = oneAtATime(refresh);

function open(conversation) {
  current = conversation;
  show("talk");
  update();
}

// At a small width one part is seen at a time.
function show(part) {
  document.body.dataset.view = part;
  document.querySelectorAll(".parts button").forEach((each) =>
    each.setAttribute("aria-current", String(each.dataset.view === part)));
}

async function openNew(event) {
  event.preventDefault();
  const form = event.target;
  const line = form.querySelector(".problem");
  try {
    const opened = await call("/conversations", { name: form.elements.name.value, email: form.elements.email.value });
    form.reset();
    form.parentElement.open = false;
    tell(line, "");
    open(opened.id);
  } catch (problem) {
    tell(line, problem.message);
  }
}

document.querySelectorAll(".parts button").forEach((each) => each.addEventListener("click", () => show(each.dataset.view)));
for (const left of ["pointerleave", "focusout"]) {
  find("conversations").addEventListener(left, () => update());
}
find("who").addEventListener("change", () => update());
find("open").addEventListener("submit", openNew);
window.addEventListener("open-conversation", ({ detail }) => open(detail));
window.addEventListener("show-part", ({ detail }) => show(detail));
startComposer();
startPanels(update);
show("talk");
onChange(update);
