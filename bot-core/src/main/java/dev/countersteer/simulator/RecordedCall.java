package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

/**
 * A call that the simulated REST face met.
 *
 * @param path as sent, without the query
 * @param query as sent, undecoded; empty when there was none
 * @param status what was answered; 0 when nothing was: the call stalled, or its connection was dropped
 */
public record RecordedCall(String method, String path, String query, int status) {
    public RecordedCall {
        requireNonNull(method, "method is null");
        requireNonNull(path, "path is null");
        requireNonNull(query, "query is null");
    }
}
