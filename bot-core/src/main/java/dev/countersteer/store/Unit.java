package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work on its way through a transaction, and the answer that waits for the commit. Its thread is the writer,
 * but for the answer.
 */
final class Unit<T> {
    private static final Logger log = LoggerFactory.getLogger(Unit.class);

    private final Function<Session, T> work;
    private final Executor answers;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Runnable outcome;
    private boolean finished;

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

    /** Gives the outcome of the last attempt as answer: from here on nothing else can become of it. */
    void finish() {
        give(requireNonNull(outcome, "the work has not run"));
    }

    /** Answers that nothing was done. Without effect on a unit that is finished, though its answer be still on its way. */
    void fail(StoreException failure) {
        if (!finished) {
            give(() -> answer.completeExceptionally(failure));
        }
    }

    private void give(Runnable result) {
        finished = true;
        try {
            answers.execute(result);
        } catch (RuntimeException | Error e) {
            // No thread for it: what is committed is answered all the same, and by whom matters less.
            log.warn("An answer of the store is given by its writer: {}", e.toString());
            result.run();
        }
    }
}
