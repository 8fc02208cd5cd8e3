package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Outcome;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An entry while it runs: watched by one thread, stopped and asked by others. */
final class RunningEntry implements Watch.Watched {
    private final InboxEntry entry;
    private final Callable<Outcome> call;
    private final ProgressNotes progress;
    private final Settler settler;
    private @Nullable Runnable stop;
    private boolean stopped;

    RunningEntry(InboxEntry entry, Callable<Outcome> call, ProgressNotes progress, Settler settler) {
        this.entry = requireNonNull(entry, "entry is null");
        this.call = requireNonNull(call, "call is null");
        this.progress = requireNonNull(progress, "progress is null");
        this.settler = requireNonNull(settler, "settler is null");
    }

    long id() {
        return entry.id();
    }

    @Override
    public Outcome run() throws Exception {
        return call.call();
    }

    /** Who hears from the command itself needs not hear of it. */
    @Override
    public void takesLong() {
        if (!progress.hasTold()) {
            settler.saySlow(entry);
        }
    }

    @Override
    public synchronized void stopWith(Runnable interrupt) {
        stop = requireNonNull(interrupt, "interrupt is null");
        if (stopped) {
            interrupt.run();
        }
    }

    /** Ends it as cancelled, now or as soon as it begins; without effect on one that has ended. */
    synchronized void stop() {
        stopped = true;
        if (stop != null) {
            stop.run();
        }
    }

    void tellProgress() {
        progress.tell();
    }
}
