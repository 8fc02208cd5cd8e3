package dev.countersteer.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Worker} works on: rows of a store, claimed under a lease. Called by many threads.
 *
 * @param <E> a claimed entry
 */
public interface WorkSource<E> {
    /** Claims what is due, at most {@code limit}. */
    List<E> claim(int limit);

    /** When the next claim may find something that is not due now; empty when there is nothing. */
    Optional<Instant> nextDue();

    /** Extends the entry's lease; false when another has the entry now. */
    boolean renew(E entry);

    /** Gives the entry back untouched. */
    void release(E entry);

    /** Does the work and settles the entry. Ends early when its thread is interrupted. */
    void run(E entry);
}
