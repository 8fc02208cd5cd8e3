package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How far something has come.
 *
 * @param attempts how often it was tried
 * @param outcome how it ended, in a word; empty while it has not, and for what was given up
 * @param reason why it was not done at the last try that said why
 * @param finished when it ended
 */
public record Standing(
        State state, int attempts, Optional<String> outcome, Optional<String> reason, Optional<Instant> finished) {
    public Standing {
        requireNonNull(state, "state is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(finished, "finished is null");
    }

    /** Where it is on its way. */
    public enum State {
        /** For its turn, or for another try. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It ended. */
        DONE,
        /** It was given up. */
        BURIED
    }
}
