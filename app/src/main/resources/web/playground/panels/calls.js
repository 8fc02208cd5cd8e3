// What the bot asked of Drift, and what Drift answered.
import { html, render } from "/playground/lib/lit-html.js";
import { time } from "/playground/text.js";

export const title = "API log";

let onlyThis = true;

export async function show(place, context) {
  const calls = await context.call(onlyThis ? "/conversations/" + context.conversation + "/calls" : "/calls");
  const choose = (event) => {
    onlyThis = event.target.checked;
    return show(place, context);
  };
  render(html`
    <label class="filter"><input type="checkbox" .checked=${onlyThis} @change=${choose}> This conversation only</label>
    ${calls.length === 0
      ? html`<p class="empty">The bot asked nothing of Drift here. A command makes it ask.</p>`
      : html`<ol class="calls">${calls.map(card)}</ol>`}`, place);
}

function card(call) {
  return html`
    <li class="card">
      <details>
        <summary><code>${call.method} ${call.path}${call.query ? "?" + call.query : ""}</code>
          <span class=${call.status >= 200 && call.status < 300 ? "quiet" : "bad"}>${call.status || "no answer"} · ${call.took} ms</span>
          ${time(call.at)}</summary>
        ${body("Request", call.request)}
        ${body("Answer", call.answer)}
      </details>
    </li>`;
}

function body(name, text) {
  return html`<h5>${name}</h5>${text === "" ? html`<p class="empty">without a body</p>` : html`<pre tabindex="0">${pretty(text)}</pre>`}`;
}

// JSON.parse would round ids of more than 53 bits: white space is put in, and nothing else is touched.
function pretty(text) {
  const tokens = text.match(/"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s"{}[\],:]+/g) || [];
  if (!/^[[{]/.test(tokens[0] || "")) {
    return text;
  }
  let depth = 0;
  const line = () => "\n" + "  ".repeat(depth);
  return tokens.map((token, index) => {
    switch (token) {
      case "{": case "[":
        depth += 1;
        return isClosing(tokens[index + 1]) ? token : token + line();
      case "}": case "]":
        depth = Math.max(0, depth - 1);
        return isOpening(tokens[index - 1]) ? token : line() + token;
      case ",":
        return token + line();
      case ":":
        return ": ";
      default:
        return token;
    }
  }).join("");
}

function isOpening(token) {
  return token === "{" || token === "[";
}

function isClosing(token) {
  return token === "}" || token === "]";
}
