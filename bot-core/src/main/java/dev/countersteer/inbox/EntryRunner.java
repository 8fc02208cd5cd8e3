package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Outcome;
import dev.countersteer.work.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** The life of one entry: claimed, dispatched under the watch, settled. */
final class EntryRunner {
    private final Works works;
    private final Watch watch;
    private final Settler settler;
    private final MeterRegistry meters;
    private final Audit audit;
    private final RunningEntries running;
    private final Clock clock;

    @Inject
    EntryRunner(
            Works works,
            Watch watch,
            Settler settler,
            MeterRegistry meters,
            Audit audit,
            RunningEntries running,
            Clock clock) {
        this.works = requireNonNull(works, "works is null");
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
            Work work = works.of(entry);
            if (entry.cancelledBy().isPresent()) {
                return cancel(entry, work);
            }
            return settler.isExhausted(entry) ? bury(entry, work) : execute(entry, work);
        });
    }

    private String cancel(InboxEntry entry, Work work) {
        audit.cancelled(entry, work.name());
        return settler.settle(entry, new Outcome.Cancelled(work.name()));
    }

    private String bury(InboxEntry entry, Work work) {
        audit.crashed(entry, work.name());
        return settler.buryCrashed(entry, work.name());
    }

    private String execute(InboxEntry entry, Work work) {
        Instant began = clock.instant();
        Timer.Sample sample = Timer.start(meters);
        Outcome outcome = work.gone()
                .<Outcome>map(gone -> new Outcome.Failed(work.name(), gone))
                .orElseGet(() -> watched(entry, work));
        audit.ended(entry, outcome, began);
        String ending = settler.settle(entry, outcome);
        sample.stop(meters.timer("commands", "command", outcome.command(), "ending", ending));
        return ending;
    }

    private Outcome watched(InboxEntry entry, Work work) {
        ProgressNotes progress = new ProgressNotes(entry, settler, clock);
        // On a thread of its own, which needs a context of its own for its log lines.
        RunningEntry runs =
                new RunningEntry(entry, () -> inContext(entry, () -> work.run(progress)), progress, settler);
        running.add(runs);
        try {
            return watch.run(work.name(), runs);
        } finally {
            running.remove(runs);
        }
    }

    private static <T> T inContext(InboxEntry entry, Supplier<T> task) {
        return LogContext.during(entry.incoming().id(), entry.incoming().conversation(), task);
    }
}
