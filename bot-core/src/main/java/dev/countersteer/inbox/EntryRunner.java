package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.CommandRequest;
import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Progress;
import dev.countersteer.dispatch.Run;
import dev.countersteer.work.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** The life of one accepted message: claimed, dispatched under the watch, settled. */
final class EntryRunner {
    private final Dispatcher dispatcher;
    private final Watch watch;
    private final Settler settler;
    private final MeterRegistry meters;
    private final Audit audit;
    private final RunningEntries running;
    private final Clock clock;

    @Inject
    EntryRunner(
            Dispatcher dispatcher,
            Watch watch,
            Settler settler,
            MeterRegistry meters,
            Audit audit,
            RunningEntries running,
            Clock clock) {
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.settler = requireNonNull(settler, "settler is null");
        this.meters = requireNonNull(meters, "meters is null");
        this.audit = requireNonNull(audit, "audit is null");
        this.running = requireNonNull(running, "running is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Does the work and settles the entry. Ends early when its thread is interrupted. */
    void run(InboxEntry entry) {
        inContext(entry, () -> {
            if (entry.cancelledBy().isPresent()) {
                return cancel(entry);
            }
            return settler.isExhausted(entry) ? bury(entry) : execute(entry);
        });
    }

    private String cancel(InboxEntry entry) {
        String command = dispatcher.commandIn(entry.message().body());
        audit.cancelled(entry, command);
        return settler.settle(entry, new Outcome.Cancelled(command));
    }

    private String bury(InboxEntry entry) {
        audit.crashed(entry, dispatcher.commandIn(entry.message().body()));
        return settler.buryCrashed(entry);
    }

    private String execute(InboxEntry entry) {
        Instant began = clock.instant();
        Timer.Sample sample = Timer.start(meters);
        String command = dispatcher.commandIn(entry.message().body());
        Outcome outcome = dispatcher.answers(entry.message().body())
                ? watched(entry, command)
                : new Outcome.Failed(
                        command,
                        new CommandGoneException(
                                dispatcher.typedIn(entry.message().body())));
        audit.ended(entry, outcome, began);
        String ending = settler.settle(entry, outcome);
        sample.stop(meters.timer("commands", "command", outcome.command(), "ending", ending));
        return ending;
    }

    private Outcome watched(InboxEntry entry, String command) {
        ProgressNotes progress = new ProgressNotes(entry, settler, clock);
        RunningEntry runs = new RunningEntry(entry, () -> dispatch(entry, progress), progress, settler);
        running.add(runs);
        try {
            return watch.run(command, runs);
        } finally {
            running.remove(runs);
        }
    }

    /** Runs on the command's own thread, which needs a context of its own for its log lines. */
    private Outcome dispatch(InboxEntry entry, Progress progress) {
        IncomingMessage message = entry.message();
        CommandRequest request = new CommandRequest(
                entry.reference(),
                message.org(),
                message.conversation(),
                message.author(),
                message.body(),
                message.sent(),
                new Run(entry.id(), entry.lease().token(), entry.attempt()));
        return inContext(entry, () -> dispatcher.dispatch(request, progress));
    }

    private static <T> T inContext(InboxEntry entry, Supplier<T> work) {
        return LogContext.during(entry.message().id(), entry.message().conversation(), work);
    }
}
