package dev.countersteer.inbox;

import dev.countersteer.outbox.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The messages accepted and not yet answered. Every method but {@link #accept} returns after its commit, and throws
 * {@link dev.countersteer.store.StoreException} when the store failed. Safe for use by many threads.
 *
 * <p>Methods that settle an entry commit its end and what it posts in one transaction, and do nothing, returning false,
 * when the entry's lease was lost: another worker has it.
 */
public interface Inbox {
    /**
     * Keeps a message. Completes after the commit: true when it is new, false when this org's message of this id was
     * accepted before, however long ago. Completes with a {@code StoreException} when it could not be kept. Does not
     * block.
     */
    CompletionStage<Boolean> accept(IncomingMessage message);

    /**
     * Claims entries that are due, and whose conversation has no older unfinished one, oldest first. Each counts as an
     * attempt.
     *
     * @param limit how many at most
     * @param lease how long the claims hold
     */
    List<InboxEntry> claim(int limit, Duration lease);

    /**
     * When a claim may find something: the earliest time at which an entry that nothing blocks is due, or a lease runs
     * out. In the past when there is something to claim now; empty when idle.
     */
    Optional<Instant> nextDue();

    /** What is waiting and what was given up. */
    Backlog backlog();

    /** Extends the lease. */
    boolean renew(InboxEntry entry, Duration lease);

    /** The entry is answered, or needs no answer. */
    boolean complete(InboxEntry entry, String outcome, List<OutgoingMessage> replies);

    /** The entry is to run again at {@code due}. */
    boolean retry(InboxEntry entry, Instant due, String reason, List<OutgoingMessage> replies);

    /** The entry is given up; it stays to be looked at. */
    boolean bury(InboxEntry entry, String reason, List<OutgoingMessage> replies);

    /** Posts something while the entry runs. */
    boolean post(InboxEntry entry, List<OutgoingMessage> messages);

    /** Gives a claim back untouched, as if it had not been made; for a worker that stops. */
    boolean release(InboxEntry entry);
}
