package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.CommandRequest;
import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.work.LogContext;
import dev.countersteer.work.WorkSource;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The life of one accepted message: claimed, dispatched under the watch, settled. */
final class EntryRunner implements WorkSource<InboxEntry> {
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final Watch watch;
    private final Settler settler;
    private final MeterRegistry meters;

    @Inject
    EntryRunner(Inbox inbox, Dispatcher dispatcher, Watch watch, Settler settler, MeterRegistry meters) {
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.settler = requireNonNull(settler, "settler is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    @Override
    public List<InboxEntry> claim(int limit) {
        return inbox.claim(limit, Worker.LEASE);
    }

    @Override
    public Optional<Instant> nextDue() {
        return inbox.nextDue();
    }

    @Override
    public boolean renew(InboxEntry entry) {
        return inbox.renew(entry, Worker.LEASE);
    }

    @Override
    public void release(InboxEntry entry) {
        inbox.release(entry);
    }

    @Override
    public void run(InboxEntry entry) {
        inContext(entry, () -> settler.isExhausted(entry) ? settler.buryCrashed(entry) : execute(entry));
    }

    private String execute(InboxEntry entry) {
        Timer.Sample sample = Timer.start(meters);
        String command = dispatcher.commandIn(entry.message().body());
        Outcome outcome = watch.run(command, () -> dispatch(entry), () -> settler.saySlow(entry));
        String ending = settler.settle(entry, outcome);
        sample.stop(meters.timer("commands", "command", outcome.command(), "ending", ending));
        return ending;
    }

    /** Runs on the command's own thread, which needs a context of its own for its log lines. */
    private Outcome dispatch(InboxEntry entry) {
        IncomingMessage message = entry.message();
        CommandRequest request = new CommandRequest(
                entry.reference(), message.org(), message.conversation(), message.author(), message.body());
        return inContext(entry, () -> dispatcher.dispatch(request));
    }

    private static <T> T inContext(InboxEntry entry, Supplier<T> work) {
        return LogContext.during(entry.message().id(), entry.message().conversation(), work);
    }
}
