package dev.countersteer.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages decided on and not yet delivered. Rows come in through {@link dev.countersteer.inbox.Inbox}, in the
 * transaction that settles their cause. Every method returns after its commit, and throws
 * {@link dev.countersteer.store.StoreException} when the store failed. Safe for use by many threads.
 */
public interface Outbox {
    /**
     * Claims messages that are due and are the oldest undelivered one of their conversation, oldest first.
     *
     * @param limit how many at most
     * @param lease how long the claims hold
     */
    List<OutboxEntry> claim(int limit, Duration lease);

    /**
     * When a claim may find something: the earliest time at which a message that nothing blocks is due, or a lease runs
     * out. In the past when there is something to claim now; empty when idle.
     */
    Optional<Instant> nextDue();

    /** Extends the lease. False when it was lost: then nothing of this claim may be recorded any more. */
    boolean renew(OutboxEntry entry, Duration lease);

    /** The message was posted. False when the lease was lost. */
    boolean delivered(OutboxEntry entry);

    /** The message is to be tried again at {@code due}. False when the lease was lost. */
    boolean retry(OutboxEntry entry, Instant due, String reason);

    /** The message will not be delivered; those behind it go on. False when the lease was lost. */
    boolean bury(OutboxEntry entry, String reason);

    /** Gives a claim back untouched, as if it had not been made; for a worker that stops. */
    boolean release(OutboxEntry entry);
}
