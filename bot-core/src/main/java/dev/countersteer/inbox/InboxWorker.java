package dev.countersteer.inbox;

import dev.countersteer.work.Threads;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drains the inbox: runs accepted messages, in order within a conversation and in parallel across. */
public final class InboxWorker extends Worker<InboxEntry> {
    @Inject
    InboxWorker(Inbox inbox, EntryRunner runner, InboxConfig config, Clock clock, MeterRegistry meters) {
        super("inbox", inbox, runner::run, config.concurrency(), Threads.forTasks("inbox"), clock);
        Gauge.builder("commands.running", this, Worker::running).register(meters);
    }
}
