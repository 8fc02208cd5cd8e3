// Asks the playground. Each Error says what happened and what to do, and may be shown as it is.
const DOWN = "The playground does not answer. Is it still running? Start it again: this page then goes on by itself.";

export async function call(path, body) {
  const answer = await fetch("/playground/api" + path, options(body)).catch(() => {
    throw new Error(DOWN);
  });
  if (!answer.ok) {
    throw new Error(await reason(answer));
  }
  return answer.status === 204 ? undefined : answer.json();
}

function options(body) {
  return body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}

// Only a refusal was written for readers; other errors are named by their status.
async function reason(answer) {
  const { error } = await answer.json().catch(() => ({}));
  if (error?.type === "refused") {
    return error.message;
  }
  return answer.status === 404
    ? "That is not there any more. Was the playground started anew? Choose again in the list."
    : `The playground refused that (${answer.status}). Look at what was typed and try again.`;
}
