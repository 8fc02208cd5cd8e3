// Says when something has changed in the simulated Drift. What, is for the listener to fetch: so nothing is missed while
// the connection is down, as each new one begins with a change.
const RETRY_MILLIS = 2000;

export function onChange(listener) {
  const source = new EventSource("/playground/api/live");
  source.addEventListener("open", listener);
  source.addEventListener("changed", listener);
  source.addEventListener("error", () => {
    // The browser comes back by itself, unless it was answered with an error.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => onChange(listener), RETRY_MILLIS);
    }
  });
}
