package dev.countersteer.inbox;

import dev.countersteer.work.Threads;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Drains the inbox: runs accepted messages, in order within a conversation and in parallel across. */
public final class InboxWorker {
    private final Worker<InboxEntry> worker;

    @Inject
    InboxWorker(EntryRunner runner, InboxConfig config, Clock clock, MeterRegistry meters) {
        this.worker = new Worker<>("inbox", runner, config.concurrency(), Threads.forTasks("inbox"), clock);
        Gauge.builder("commands.running", worker, Worker::running).register(meters);
    }

    /** Begins to claim and run. Once only. */
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

    /** Stops claiming, lets what runs finish, and gives the rest back after {@code grace}. */
    public void drain(Duration grace) {
        worker.drain(grace);
    }

    /** Runs all that is due on the calling thread; for tests, not beside {@link #start}. */
    public void runDue() {
        worker.runDue();
    }
}
