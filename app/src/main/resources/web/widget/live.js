// Says when something has changed in the simulated Drift. What, is for the listeners to fetch: so nothing is missed while
// the connection is down, as each new one begins with a change.
//
// One connection for all of a page's listeners, and none while the page is hidden: browsers open six to one server at most,
// and the seventh tab would wait for ever.
const RETRY_MILLIS = 2000;

const listeners = [];
let source;
let retry;

export function onChange(listener) {
  listeners.push(listener);
  if (listeners.length > 1) {
    listener();
    return;
  }
  document.addEventListener("visibilitychange", follow);
  follow();
}

// A change during a refresh makes one more: the answers may be older than the change.
export function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) {
      return;
    }
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
}

function follow() {
  clearTimeout(retry);
  source?.close();
  if (!document.hidden) {
    connect();
  }
}

function connect() {
  source = new EventSource("/playground/api/live");
  source.addEventListener("changed", tell);
  source.addEventListener("error", () => {
    tell();
    // The browser comes back by itself, unless it was answered with an error.
    if (source.readyState === EventSource.CLOSED) {
      retry = setTimeout(follow, RETRY_MILLIS);
    }
  });
}

function tell() {
  listeners.forEach((listener) => listener());
}
