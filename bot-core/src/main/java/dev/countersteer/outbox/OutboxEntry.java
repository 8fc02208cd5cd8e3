package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Claimed;
import dev.countersteer.work.Lease;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * An outgoing message that a worker has claimed.
 *
 * @param id the store's number for it
 * @param cause Drift's id of the message that it answers
 * @param created when it was decided on
 * @param heard Drift's id of what an {@linkplain Echo echo} took for this message; of use only if it {@linkplain
 *     Tries#mayHavePosted() may have been posted}
 */
public record OutboxEntry(
        long id, long cause, OutgoingMessage message, Instant created, Tries tries, OptionalLong heard, Lease lease)
        implements Claimed {
    public OutboxEntry {
        requireNonNull(message, "message is null");
        requireNonNull(created, "created is null");
        requireNonNull(tries, "tries is null");
        requireNonNull(heard, "heard is null");
        requireNonNull(lease, "lease is null");
    }

    /** Which try this is; 1 at first. */
    public int attempt() {
        return tries.attempt();
    }
}
