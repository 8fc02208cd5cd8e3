package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.CommandRequest;
import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.Outcome;
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
    private final Clock clock;

    @Inject
    EntryRunner(Dispatcher dispatcher, Watch watch, Settler settler, MeterRegistry meters, Audit audit, Clock clock) {
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.settler = requireNonNull(settler, "settler is null");
        this.meters = requireNonNull(meters, "meters is null");
        this.audit = requireNonNull(audit, "audit is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Does the work and settles the entry. Ends early when its thread is interrupted. */
    void run(InboxEntry entry) {
        inContext(entry, () -> settler.isExhausted(entry) ? bury(entry) : execute(entry));
    }

    private String bury(InboxEntry entry) {
        audit.crashed(entry, dispatcher.commandIn(entry.message().body()));
        return settler.buryCrashed(entry);
    }

    private String execute(InboxEntry entry) {
        Instant began = clock.instant();
        Timer.Sample sample = Timer.start(meters);
        String command = dispatcher.commandIn(entry.message().body());
        Outcome outcome = watch.run(command, () -> dispatch(entry), () -> settler.saySlow(entry));
        audit.ended(entry, outcome, began);
        String ending = settler.settle(entry, outcome);
        sample.stop(meters.timer("commands", "command", outcome.command(), "ending", ending));
        return ending;
    }

    /** Runs on the command's own thread, which needs a context of its own for its log lines. */
    private Outcome dispatch(InboxEntry entry) {
        IncomingMessage message = entry.message();
        CommandRequest request = new CommandRequest(
                entry.reference(),
                message.org(),
                message.conversation(),
                message.author(),
                message.body(),
                message.sent(),
                entry.attempt());
        return inContext(entry, () -> dispatcher.dispatch(request));
    }

    private static <T> T inContext(InboxEntry entry, Supplier<T> work) {
        return LogContext.during(entry.message().id(), entry.message().conversation(), work);
    }
}
