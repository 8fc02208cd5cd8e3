package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work on its way through a transaction, and the answer that waits for the commit. Its thread is a writer's,
 * but for the answer.
 */
final class Unit<T> {
    private final Function<Session, T> work;
    private final boolean awaited;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable Runnable outcome;
    private @Nullable RuntimeException thrown;
    private boolean settled;

    private Unit(Function<Session, T> work, boolean awaited) {
        this.work = requireNonNull(work, "work is null");
        this.awaited = awaited;
    }

    /** Work for whose answer a thread blocks. */
    static <T> Unit<T> awaited(Function<Session, T> work) {
        return new Unit<>(work, true);
    }

    /** Work whose answer sets something else going. */
    static <T> Unit<T> followed(Function<Session, T> work) {
        return new Unit<>(work, false);
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** Whether its answer does no more than wake a thread. */
    boolean isAwaited() {
        return awaited;
    }

    /** Runs the work and keeps its outcome; false when it threw. */
    boolean attempt(Session session) {
        try {
            T value = work.apply(session);
            outcome = () -> future.complete(value);
            thrown = null;
            return true;
        } catch (RuntimeException e) {
            outcome = () -> future.completeExceptionally(e);
            thrown = e;
            return false;
        }
    }

    /** What the store threw in the last attempt, if it was the store that did. */
    Optional<StoreException> failure() {
        return thrown instanceof StoreException failure ? Optional.of(failure) : Optional.empty();
    }

    /** What the last attempt came to is for good. */
    void settle() {
        settled = true;
    }

    /** Nothing was done. Without effect on a unit that is settled. */
    void fail(StoreException failure) {
        if (!settled) {
            outcome = () -> future.completeExceptionally(failure);
        }
    }

    /** Gives the outcome as answer; whatever follows on it runs on this thread. */
    void answer() {
        requireNonNull(outcome, "the work has not run").run();
    }
}
