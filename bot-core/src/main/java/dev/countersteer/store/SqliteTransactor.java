package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches SQLite, and the queue before it. While a commit waits for the disk the next batch gathers,
 * so the busier the bot, the more share a sync. SQLite calls are native and would pin a virtual thread's carrier: callers
 * may be virtual, the writer is not.
 *
 * <p>The writer never runs what follows on an asynchronous answer, such as writing an HTTP response: that is done by
 * threads of its own, while the writer commits the next batch. Who blocks for an answer is woken by the writer itself.
 */
final class SqliteTransactor implements Transactor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SqliteTransactor.class);
    private static final int WAITING_AT_MOST = 10_000;
    private static final int BATCH_AT_MOST = 500;
    private static final int ANSWERS_AT_ONCE = 64;
    private static final Duration CLOSING_TAKES_AT_MOST = Duration.ofSeconds(20);

    private final BlockingQueue<Unit<?>> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final ExecutorService answers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> daemon("store-answers", work));
    private final Thread writer = daemon("store-writer", this::write);
    private final GroupCommit commits;
    private volatile State state = State.NEW;

    @Inject
    SqliteTransactor(SqliteFile file, MeterRegistry registry) {
        this.commits = new GroupCommit(file, registry);
    }

    void start() {
        state = State.OPEN;
        writer.start();
    }

    @Override
    public <T> CompletionStage<T> submit(Function<Session, T> work) {
        return enqueue(Unit.followed(work));
    }

    @Override
    public <T> T call(Function<Session, T> work) {
        try {
            return enqueue(Unit.awaited(work)).join();
        } catch (CompletionException e) {
            throw asOfCaller(requireNonNull(e.getCause(), "an answer failed without a cause"));
        }
    }

    /** Ends after what waits is done; later work is refused. */
    @Override
    public void close() {
        boolean running = state == State.OPEN;
        state = State.CLOSED;
        if (running) {
            writer.interrupt();
            awaitWriter();
        }
    }

    private <T> CompletableFuture<T> enqueue(Unit<T> unit) {
        if (state != State.OPEN) {
            return CompletableFuture.failedFuture(notOpen());
        }
        if (!queue.offer(unit)) {
            return CompletableFuture.failedFuture(new StoreException(
                    "the store is overloaded: " + WAITING_AT_MOST + " requests wait for its disk", null));
        }
        if (state != State.OPEN && queue.remove(unit)) {
            return CompletableFuture.failedFuture(notOpen());
        }
        return unit.future();
    }

    private void write() {
        List<Unit<?>> batch = new ArrayList<>(BATCH_AT_MOST);
        while (state == State.OPEN || !queue.isEmpty()) {
            gather(batch);
            if (!batch.isEmpty()) {
                commits.run(batch);
                answer(batch);
                batch.clear();
            }
        }
        commits.close();
        answers.shutdown();
    }

    private void gather(List<Unit<?>> batch) {
        try {
            if (state == State.OPEN) {
                batch.add(queue.take());
            }
        } catch (InterruptedException e) {
            // By close(): what waits is still done, and the state ends the loop.
        }
        queue.drainTo(batch, BATCH_AT_MOST - batch.size());
    }

    /** Answers go to their threads by the batch: to wake a thread costs more than most answers do. */
    private void answer(List<Unit<?>> batch) {
        batch.stream().filter(Unit::isAwaited).forEach(Unit::answer);
        List<Unit<?>> followed = new ArrayList<>(batch);
        followed.removeIf(Unit::isAwaited);
        for (int from = 0; from < followed.size(); from += ANSWERS_AT_ONCE) {
            int to = Math.min(followed.size(), from + ANSWERS_AT_ONCE);
            hand(followed.subList(from, to));
        }
    }

    private void hand(List<Unit<?>> settled) {
        try {
            answers.execute(() -> settled.forEach(Unit::answer));
        } catch (RuntimeException | Error e) {
            // No thread for them: what is committed is answered all the same, and by whom matters less.
            log.warn("Answers of the store are given by its writer: {}", e.toString());
            settled.forEach(Unit::answer);
        }
    }

    private void awaitWriter() {
        try {
            writer.join(CLOSING_TAKES_AT_MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With the caller's stack trace: the writer's says nothing about who asked. */
    private static RuntimeException asOfCaller(Throwable failure) {
        if (failure instanceof StoreException) {
            return new StoreException(String.valueOf(failure.getMessage()), failure);
        }
        return failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
    }

    private static StoreException notOpen() {
        return new StoreException("the store is not open", null);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private enum State {
        NEW,
        OPEN,
        CLOSED
    }
}
