package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Claimed;
import dev.countersteer.work.Lease;

/**
 * An outgoing message that a worker has claimed.
 *
 * @param id the store's number for it
 * @param cause Drift's id of the message that it answers
 * @param attempt which try this is; 1 at first. Counts claims that ended with a crash, too
 * @param failedBefore whether an earlier try was settled as {@linkplain Outbox#retry to be tried again}
 */
public record OutboxEntry(long id, long cause, OutgoingMessage message, int attempt, boolean failedBefore, Lease lease)
        implements Claimed {
    public OutboxEntry {
        requireNonNull(message, "message is null");
        requireNonNull(lease, "lease is null");
    }
}
