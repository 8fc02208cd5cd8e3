package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only threads that touch the database, each with a connection of its own, and the queue before them. For SQLite
 * that is one thread: while a commit waits for the disk the next batch gathers, so the busier the bot, the more share a
 * sync. SQLite calls are native and would pin a virtual thread's carrier: callers may be virtual, writers are not.
 *
 * <p>A writer never runs what follows on an asynchronous answer, such as writing an HTTP response: that is done by
 * threads for it, while the writer commits the next batch. Who blocks for an answer is woken by the writer itself.
 */
final class QueuedTransactor implements Transactor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(QueuedTransactor.class);
    private static final int WAITING_AT_MOST = 10_000;
    private static final int ANSWERS_AT_ONCE = 64;
    private static final Duration CLOSING_TAKES_AT_MOST = Duration.ofSeconds(20);

    private final BlockingQueue<Unit<?>> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final ExecutorService answers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> daemon("store-answers", work));
    private final int batch;
    private final List<? extends Committer> committers;
    private final List<Thread> writers;
    private final AtomicInteger writing;
    private volatile State state = State.NEW;

    /**
     * @param committers one for each writer
     * @param batch how many units a committer takes at once, at most
     */
    QueuedTransactor(List<? extends Committer> committers, int batch) {
        this.batch = batch;
        this.committers = List.copyOf(committers);
        this.writing = new AtomicInteger(committers.size());
        this.writers = committers.stream()
                .map(committer -> daemon("store-writer", () -> write(committer)))
                .toList();
    }

    /** With the one writer that SQLite takes, which commits for many. */
    static QueuedTransactor of(SqliteFile file, MeterRegistry registry) {
        return new QueuedTransactor(List.of(new GroupCommit(file, registry)), GroupCommit.BATCH_AT_MOST);
    }

    /** With a number of writers: the server has the waiting between them, and the sync, in its own hands. */
    static QueuedTransactor of(PostgresqlServer server, MeterRegistry registry) {
        Outage outage = new Outage();
        return new QueuedTransactor(
                Stream.generate(() -> new PostgresqlCommit(server, outage, registry))
                        .limit(PostgresqlServer.WRITERS)
                        .toList(),
                1);
    }

    void start() {
        state = State.OPEN;
        writers.forEach(Thread::start);
    }

    /** Whether changes are kept, as far as the last ones tell. */
    boolean isUp() {
        return committers.stream().allMatch(Committer::isUp);
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
            writers.forEach(Thread::interrupt);
            awaitWriters();
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

    private void write(Committer committer) {
        List<Unit<?>> units = new ArrayList<>(batch);
        while (state == State.OPEN || !queue.isEmpty()) {
            gather(units);
            if (!units.isEmpty()) {
                committer.run(units);
                answer(units);
                units.clear();
            }
        }
        committer.close();
        if (writing.decrementAndGet() == 0) {
            answers.shutdown();
        }
    }

    private void gather(List<Unit<?>> units) {
        try {
            if (state == State.OPEN) {
                units.add(queue.take());
            }
        } catch (InterruptedException e) {
            // By close(): what waits is still done, and the state ends the loop.
        }
        queue.drainTo(units, batch - units.size());
    }

    /** Answers go to their threads by the batch: to wake a thread costs more than most answers do. */
    private void answer(List<Unit<?>> units) {
        units.stream().filter(Unit::isAwaited).forEach(Unit::answer);
        List<Unit<?>> followed = new ArrayList<>(units);
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

    private void awaitWriters() {
        long end = System.nanoTime() + CLOSING_TAKES_AT_MOST.toNanos();
        try {
            for (Thread writer : writers) {
                // A join of no time would last for ever.
                writer.join(
                        Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            }
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
