package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is to do.
 *
 * @param unfinished entries accepted and not yet answered, those that run included
 * @param oldest when the oldest of them was received; empty when there is none
 * @param buried entries given up
 */
public record Backlog(long unfinished, Optional<Instant> oldest, long buried) {
    public Backlog {
        requireNonNull(oldest, "oldest is null");
    }
}
