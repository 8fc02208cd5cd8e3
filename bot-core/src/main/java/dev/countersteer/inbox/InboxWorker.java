package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Threads;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Drains the inbox: runs accepted messages, in order within a conversation and in parallel across. */
public final class InboxWorker extends Worker<InboxEntry> {
    private static final Duration LOOK_FOR_WAITING = Duration.ofSeconds(2);

    private static final Duration LOOK_AT_RUNNING = Duration.ofSeconds(1);

    private final WaitingNotes waiting;
    private final Canceller canceller;
    private final RunningEntries runningEntries;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("waiting"));
    /** Apart from the others, as it may wait for Drift. */
    private final ScheduledExecutorService cancels =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("cancel"));

    private volatile boolean looking;

    @Inject
    InboxWorker(
            Quarantine quarantine,
            WaitingNotes waiting,
            Canceller canceller,
            RunningEntries runningEntries,
            InboxConfig config,
            Clock clock,
            MeterRegistry meters) {
        super("inbox", quarantine, quarantine::run, config.concurrency(), Threads.forTasks("inbox"), clock);
        this.waiting = requireNonNull(waiting, "waiting is null");
        this.canceller = requireNonNull(canceller, "canceller is null");
        this.runningEntries = requireNonNull(runningEntries, "runningEntries is null");
        Gauge.builder("commands.running", this, Worker::running).register(meters);
    }

    @Override
    public void start() {
        super.start();
        every(LOOK_FOR_WAITING, looks, waiting::tell);
        every(LOOK_AT_RUNNING, looks, runningEntries::tellProgress);
        every(LOOK_AT_RUNNING, cancels, this::cancel);
        looking = true;
    }

    /** Says that something may have to be cancelled. Cheap; for any thread. */
    void lookForCancelled() {
        if (!looking) {
            return;
        }
        try {
            cancels.execute(this::cancel);
        } catch (RejectedExecutionException e) {
            // It is stopping. What is to be cancelled is so at the next start.
        }
    }

    @Override
    public void drain(Duration grace) {
        looking = false;
        looks.shutdown();
        cancels.shutdown();
        super.drain(grace);
    }

    @Override
    public void runDue() {
        canceller.look();
        super.runDue();
        waiting.tell();
    }

    private static void every(Duration period, ScheduledExecutorService thread, Runnable look) {
        long millis = period.toMillis();
        var unused = thread.scheduleWithFixedDelay(look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (canceller.look()) {
            wake();
        }
    }
}
