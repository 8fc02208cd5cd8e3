package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what has died with its process twice one at a time, and all else at once. A command that kills its process takes
 * down what runs beside it, too, and that is tried again beside it: so all of it would use up its tries together. Of
 * those under suspicion only the one that runs can be hit. Safe for use by many threads.
 */
final class Quarantine {
    /** The third try of what never came to an end is the first one under suspicion. */
    private static final int FIRST_ALONE = 3;

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    private final EntryRunner runner;
    private final Inbox inbox;
    private final Clock clock;
    private final AtomicBoolean occupied = new AtomicBoolean();

    @Inject
    Quarantine(EntryRunner runner, Inbox inbox, Clock clock) {
        this.runner = requireNonNull(runner, "runner is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Runs the entry, or gives it back until there is a place for it. */
    void run(InboxEntry entry) {
        if (!isSuspect(entry)) {
            runner.run(entry);
        } else if (occupied.compareAndSet(false, true)) {
            try {
                log.warn("{} has died with its process twice and runs apart from others that have", entry.reference());
                runner.run(entry);
            } finally {
                occupied.set(false);
            }
        } else {
            // A claim that is held would be lost as an attempt if what runs kills the process.
            inbox.postpone(entry, clock.instant().plus(UNTIL_NEXT_LOOK));
        }
    }

    /** What failed and was settled did not end its process then, so less is known of it. */
    private static boolean isSuspect(InboxEntry entry) {
        return entry.attempt() >= FIRST_ALONE
                && !entry.failedBefore()
                && entry.cancelledBy().isEmpty();
    }
}
