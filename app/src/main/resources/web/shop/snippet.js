// What a site pastes into its pages: calls are kept until Drift's script is there, which is loaded without holding up the page.
"use strict";

window.drift = [];
for (const method of ["identify", "reset", "track", "page", "config", "on", "off", "show", "hide", "ping", "debug"]) {
  window.drift[method] = (...given) => window.drift.push([method, ...given]);
}
{
  const script = document.createElement("script");
  script.src = "/playground/drift.js";
  script.async = true;
  // The playground's own: cookies belong to one path, so that each path is a browser of its own.
  script.dataset.cookiePath = location.pathname.replace(/\/$/, "");
  document.head.append(script);
}
