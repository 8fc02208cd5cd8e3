package dev.countersteer.inbox;

import java.util.List;
import java.util.Set;

/**
 * What agents want stopped, as the store has it for all nodes. Every method returns after its commit, and throws
 * {@link dev.countersteer.store.StoreException} when the store failed. Safe for use by many threads.
 */
public interface Cancellations {
    /**
     * The wishes that nobody has decided on yet, a hundred at most, oldest first. Costs nothing to speak of when there are
     * none, however many there were.
     */
    List<CancelRequest> undecided();

    /**
     * The unfinished messages that are to end, by the store's numbers; those of them that wait for a later time are due now,
     * for whoever claims them.
     */
    Set<Long> toEnd();

    /** Lets a message be stopped, unless it has ended. */
    void allow(CancelRequest request);

    /** Forgets what the message wanted stopped. */
    void deny(CancelRequest request);

    /** Whether what this message wanted stopped was stopped, by it or another one. */
    boolean stopped(EntryReference cancel);
}
