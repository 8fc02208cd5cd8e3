package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A call that the simulated REST face met. Headers are not kept: one of them is the access token.
 *
 * @param at when it was read, by the simulator's clock
 * @param took from there until the answer was known
 * @param path as sent, without the query
 * @param query as sent, undecoded; empty when there was none
 * @param status what was answered; 0 when nothing was: the call stalled, or its connection was dropped
 * @param request its body as text, cut when it is long, without the access token; empty in old calls
 * @param answer the answer's body, in the same way
 */
public record RecordedCall(
        Instant at,
        Duration took,
        String method,
        String path,
        String query,
        int status,
        String request,
        String answer) {
    public RecordedCall {
        requireNonNull(at, "at is null");
        requireNonNull(took, "took is null");
        requireNonNull(method, "method is null");
        requireNonNull(path, "path is null");
        requireNonNull(query, "query is null");
        requireNonNull(request, "request is null");
        requireNonNull(answer, "answer is null");
    }

    RecordedCall withoutBodies() {
        return new RecordedCall(at, took, method, path, query, status, "", "");
    }
}
