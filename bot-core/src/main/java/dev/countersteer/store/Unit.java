package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of work on its way through a transaction, and the answer that waits for the commit. */
final class Unit<T> {
    private final Function<Session, T> work;
    private final Executor answers;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Runnable outcome;

    /**
     * @param answers where the answer is given, and so where whatever follows on it runs
     */
    Unit(Function<Session, T> work, Executor answers) {
        this.work = requireNonNull(work, "work is null");
        this.answers = requireNonNull(answers, "answers is null");
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Runs the work and keeps its outcome; false when it threw. */
    boolean attempt(Session session) {
        try {
            T value = work.apply(session);
            outcome = () -> answer.complete(value);
            return true;
        } catch (RuntimeException e) {
            outcome = () -> answer.completeExceptionally(e);
            return false;
        }
    }

    /** Gives the outcome of the last attempt as answer. */
    void finish() {
        answers.execute(requireNonNull(outcome, "the work has not run"));
    }

    /** Answers that nothing was done. Without effect on a unit that has its answer. */
    void fail(StoreException failure) {
        answers.execute(() -> answer.completeExceptionally(failure));
    }
}
