package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserId;
import dev.countersteer.work.Claimed;
import dev.countersteer.work.Lease;
import java.util.Optional;

/**
 * An accepted message that a worker has claimed.
 *
 * @param id the store's number for it
 * @param attempt which run this is; 1 at first. Counts claims that ended with a crash, too
 * @param failedBefore whether an earlier run was settled as {@linkplain Inbox#retry to be retried}, or as held back
 * @param cancelledBy who has stopped it; empty for one that is to run
 */
public record InboxEntry(
        long id, IncomingMessage message, int attempt, boolean failedBefore, Optional<UserId> cancelledBy, Lease lease)
        implements Claimed {
    public InboxEntry {
        requireNonNull(message, "message is null");
        requireNonNull(cancelledBy, "cancelledBy is null");
        requireNonNull(lease, "lease is null");
    }

    /** What agents are told to quote, and what handlers use as idempotency key: unique among all orgs and messages. */
    public String reference() {
        return new Reference(message.org(), message.id()).toString();
    }
}
