package dev.countersteer.store;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Runs work in transactions. Work that waits at the same time may share one transaction, and so one sync, or run side by
 * side; it may be run more than once, with nothing kept of the runs before. It must not submit work itself. Safe for use
 * by many threads.
 */
interface Transactor {
    /**
     * Runs work later and does not block. Completes after the commit, on a thread on which others wait for their
     * answers, too: what blocks or takes long hops to another. Completes with a {@link StoreException} when the store
     * failed, is overloaded or is not open: then nothing was kept, or nobody knows; or with what the work threw.
     */
    <T> CompletionStage<T> submit(Function<Session, T> work);

    /**
     * Runs work and returns after the commit. An interrupt does not end the wait: it could not take the work back.
     *
     * @throws StoreException the store failed, is overloaded or is not open; nothing was kept, or nobody knows
     */
    <T> T call(Function<Session, T> work);
}
