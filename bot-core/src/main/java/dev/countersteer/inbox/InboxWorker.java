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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Drains the inbox: runs accepted messages, in order within a conversation and in parallel across. */
public final class InboxWorker extends Worker<InboxEntry> {
    private static final Duration LOOK_FOR_WAITING = Duration.ofSeconds(2);

    private final WaitingNotes waiting;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("waiting"));

    @Inject
    InboxWorker(
            Inbox inbox,
            EntryRunner runner,
            WaitingNotes waiting,
            InboxConfig config,
            Clock clock,
            MeterRegistry meters) {
        super("inbox", inbox, runner::run, config.concurrency(), Threads.forTasks("inbox"), clock);
        this.waiting = requireNonNull(waiting, "waiting is null");
        Gauge.builder("commands.running", this, Worker::running).register(meters);
    }

    @Override
    public void start() {
        super.start();
        long period = LOOK_FOR_WAITING.toMillis();
        var unused = looks.scheduleWithFixedDelay(waiting::tell, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void drain(Duration grace) {
        looks.shutdown();
        super.drain(grace);
    }

    @Override
    public void runDue() {
        super.runDue();
        waiting.tell();
    }
}
