package dev.countersteer.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rows that wait for a {@link Worker}, claimed under a lease, in order within a conversation. Every method returns after
 * its commit, and throws {@link dev.countersteer.store.StoreException} when the store failed. Safe for use by many
 * threads.
 *
 * @param <E> a claimed row
 */
public interface WorkQueue<E extends Claimed> {
    /**
     * Claims rows that are due and have no older unfinished one of their conversation before them, oldest first. Each
     * claim counts as an attempt.
     *
     * @param limit how many at most
     * @param lease how long the claims hold
     */
    List<E> claim(int limit, Duration lease);

    /**
     * When a claim may find something: the earliest time at which a row that nothing blocks is due, or a lease runs out.
     * In the past when there is something to claim now; empty when idle.
     */
    Optional<Instant> nextDue();

    /** Extends the lease. False when it was lost: then nothing of this claim may be recorded any more. */
    boolean renew(E entry, Duration lease);

    /** Gives a claim back untouched, as if it had not been made; for a worker that stops. */
    boolean release(E entry);

    /** Gives a claim back whose work has begun and may still have effects; for a worker that stops. */
    default boolean abandon(E entry) {
        return release(entry);
    }
}
