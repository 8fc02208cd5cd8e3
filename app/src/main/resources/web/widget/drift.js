// Drift's script, as far as a site sees it: window.drift, the cookies and the events. Loaded by the site's snippet, which
// keeps what is called before. The chat itself is in chat.js.
//
// data-cookie-path on the script's tag is the playground's own: it keeps "browsers" apart that are one real browser.
"use strict";

(() => {
  const TWO_YEARS_SECONDS = 2 * 365 * 24 * 60 * 60;
  const cookiePath = document.currentScript.dataset.cookiePath || "/";
  const queued = Array.isArray(window.drift) ? window.drift : [];
  const listeners = new Map();
  let config = {};

  function cookie(name) {
    const found = document.cookie.split("; ").find((each) => each.startsWith(name + "="));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  function setCookie(name, value, seconds = TWO_YEARS_SECONDS) {
    document.cookie = `${name}=${encodeURIComponent(value)}; Path=${cookiePath}; Max-Age=${seconds}; SameSite=Lax`;
  }

  function remember(anonymousId) {
    setCookie("drift_aid", anonymousId);
    setCookie("driftt_aid", anonymousId);
  }

  function anonymousId() {
    if (!cookie("drift_aid")) {
      remember(crypto.randomUUID());
    }
    return cookie("drift_aid");
  }

  function fire(event, data) {
    (listeners.get(event) || []).forEach((listener) => listener(data, drift.api));
  }

  async function call(path, body) {
    const headers = { "X-Drift-Aid": anonymousId() };
    const options = body === undefined ? { headers } : {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    };
    const answer = await fetch("/playground/widget" + path, options).catch(() => {
      throw new Error("Drift does not answer. Is the playground still running?");
    });
    if (!answer.ok) {
      throw new Error(`Drift answered ${answer.status} to ${path}. Look at what was given to it.`);
    }
    return answer.status === 204 ? undefined : answer.json();
  }

  // One after the other, in the order of the calls: an identity must be there before the attributes that follow it.
  let last = Promise.resolve();
  function inOrder(work) {
    last = last.then(work).catch((problem) => report(problem.message));
    return last;
  }

  function report(message) {
    console.warn("drift: " + message);
    fire("error", { message });
  }

  async function identify(externalId, attributes = {}, options = {}) {
    const id = String(externalId ?? "").trim();
    if (id === "") {
      report("identify needs an id, and got none.");
      return;
    }
    const told = await call("/identify", { externalId: id, attributes, userJwt: options.userJwt });
    if (told.used) {
      setCookie("drift_eid", id);
    } else {
      report(told.message);
    }
    fire("identify", told); // not Drift's: for the demo's status line
  }

  async function reset() {
    const after = await call("/reset", {});
    remember(after.anonymousId);
    setCookie("drift_eid", "", 0);
    fire("reset", after); // not Drift's: for the chat, and the demo's status line
  }

  const methods = {
    identify: (...given) => inOrder(() => identify(...given)),
    reset: () => inOrder(reset),
    track: (event, properties = {}) => inOrder(() => call("/events", { event, properties })),
    page: (name = document.title) => inOrder(() => fire("page", { name })), // Drift counts pages; the playground has no use for it
    config: (given) => { config = { ...config, ...given }; },
    on: (event, listener) => { listeners.set(event, [...(listeners.get(event) || []), listener]); },
    off: (event, listener) => {
      listeners.set(event, (listeners.get(event) || []).filter((each) => listener && each !== listener));
    },
    show: () => fire("show"),
    hide: () => fire("hide"),
    ping: () => {},
    debug: () => {},
    load: () => {},
  };
  const api = {
    setUserAttributes: (attributes) => inOrder(() => call("/attributes", { attributes })),
    openChat: () => fire("open"),
    hideChat: () => fire("close"),
    showWelcomeMessage: () => {},
    widget: { show: methods.show, hide: methods.hide },
  };
  const drift = { ...methods, api };

  anonymousId();
  window.drift = drift;
  window.driftt = drift;
  import("/playground/widget/chat.js").then(({ startChat }) => {
    startChat({ call, on: methods.on, fire, inOrder });
    queued.forEach(([method, ...given]) => methods[method]?.(...given));
    inOrder(() => (listeners.get("ready") || []).forEach((listener) => listener(api, { config })));
  });
})();
