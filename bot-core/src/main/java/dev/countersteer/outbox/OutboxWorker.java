package dev.countersteer.outbox;

import dev.countersteer.work.Threads;
import dev.countersteer.work.Worker;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Sends what the outbox holds, in order within a conversation and in parallel across. */
public final class OutboxWorker {
    /** Drift's limits are not known: a few posts at a time are polite and enough. */
    private static final int CONCURRENCY = 8;

    private final Worker<OutboxEntry> worker;

    @Inject
    OutboxWorker(Delivery delivery, Clock clock) {
        this.worker = new Worker<>("outbox", delivery, CONCURRENCY, Threads.forTasks("outbox"), clock);
    }

    /** Begins to claim and send. Once only. */
    public void start() {
        worker.start();
    }

    /** Says that something may be due now. */
    public void wake() {
        worker.wake();
    }

    /** Whether it claims, and its store answers. */
    public boolean isHealthy() {
        return worker.isHealthy();
    }

    /** Stops claiming, lets what is being sent finish, and gives the rest back after {@code grace}. */
    public void drain(Duration grace) {
        worker.drain(grace);
    }

    /** Sends all that is due on the calling thread; for tests, not beside {@link #start}. */
    public void runDue() {
        worker.runDue();
    }
}
