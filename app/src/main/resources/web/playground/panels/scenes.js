// Ready conversations, to see what a command makes of them.
import { html, render } from "/playground/lib/lit-html.js";

export const title = "Scenes";

let scenes;
let problem = "";

export async function show(place, context) {
  scenes ??= await context.call("/scenes");
  render(html`
    <p><a href=${"/playground/api/conversations/" + context.conversation + "/recording"} download>Save this conversation</a>
      <span class="quiet">as a file for <code>countersteer send</code>, or for a test with <code>BotTester.replay</code></span></p>
    <p class="quiet">Each of these begins a conversation with a visitor of its own.</p>
    <p class="problem" role="alert" ?hidden=${problem === ""}>${problem}</p>
    <ul>${scenes.map((scene) => card(scene, () => play(place, context, scene)))}</ul>`, place);
}

function card({ name, title: heading, shows, attempt }, action) {
  return html`
    <li class="card scene" data-scene=${name}>
      <h4>${heading}</h4>
      <p>${shows}</p>
      <p class="quiet">${attempt}</p>
      <button type="button" class="plain" aria-label=${"Play: " + heading} @click=${action}>Play</button>
    </li>`;
}

async function play(place, context, { name }) {
  try {
    const { id } = await context.call("/scenes/" + name, {});
    problem = "";
    window.dispatchEvent(new CustomEvent("open-conversation", { detail: id }));
  } catch (failure) {
    problem = failure.message;
  }
  await show(place, context);
}
