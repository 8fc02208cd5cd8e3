package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Outcome;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a command on a thread of its own, says so when it takes long, and interrupts it when its time is up, or it
 * is stopped. A command that ignores the interruption is left to itself: its result is lost, and it holds up nobody.
 */
public final class TimeLimit implements Watch {
    private final Duration slowAfter;
    private final Duration limit;
    private final ThreadFactory threads;

    public TimeLimit(InboxConfig config, ThreadFactory threads) {
        this.limit = config.timeLimit();
        this.slowAfter = config.progressAfter().compareTo(limit) < 0 ? config.progressAfter() : limit;
        this.threads = requireNonNull(threads, "threads is null");
    }

    @Override
    public Outcome run(String command, Watched watched) {
        FutureTask<Outcome> task = new FutureTask<>(watched::run);
        watched.stopWith(() -> task.cancel(true));
        threads.newThread(task).start();
        try {
            return await(task, watched);
        } catch (CancellationException e) {
            return new Outcome.Cancelled(command);
        } catch (TimeoutException e) {
            return new Outcome.Failed(command, new TimeLimitException(command, limit));
        } catch (ExecutionException e) {
            return new Outcome.Failed(command, new IllegalStateException(command + " ended abnormally", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(command, e);
        } finally {
            task.cancel(true);
        }
    }

    private Outcome await(FutureTask<Outcome> task, Watched watched)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return task.get(slowAfter.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Duration left = limit.minus(slowAfter);
            if (left.isZero()) {
                throw e;
            }
            watched.takesLong();
            return task.get(left.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
