package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserId;
import dev.countersteer.dispatch.Run;
import dev.countersteer.work.Claimed;
import dev.countersteer.work.Lease;
import java.util.Optional;

/**
 * An accepted message or event that a worker has claimed.
 *
 * @param id the store's number for it
 * @param attempt which run this is; 1 at first. Counts claims that ended with a crash, too
 * @param failedBefore whether an earlier run was settled as {@linkplain Inbox#retry to be retried}, or as held back
 * @param cancelledBy who has stopped it; empty for one that is to run
 */
public record InboxEntry(
        long id, Incoming incoming, int attempt, boolean failedBefore, Optional<UserId> cancelledBy, Lease lease)
        implements Claimed {
    /** The third run of what never came to an end. */
    private static final int FIRST_SUSPECT = 3;

    public InboxEntry {
        requireNonNull(incoming, "incoming is null");
        requireNonNull(cancelledBy, "cancelledBy is null");
        requireNonNull(lease, "lease is null");
    }

    /**
     * Whether it may be what ended its process twice. What failed and was settled did not end its process then, so less is
     * known of it; and what is cancelled does not run.
     */
    public boolean isSuspect() {
        return attempt >= FIRST_SUSPECT && !failedBefore && cancelledBy.isEmpty();
    }

    /** This run of it. */
    Run run() {
        return new Run(id, lease.token(), attempt);
    }

    /** What agents are told to quote, and what handlers use as idempotency key: unique among all orgs, messages and events. */
    public String reference() {
        return new EntryReference(incoming.org(), incoming.id()).toString();
    }
}
