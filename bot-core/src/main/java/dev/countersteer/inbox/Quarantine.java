package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.WorkQueue;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what has died with its process twice one at a time, and all else at once. A command that kills its process takes
 * down what runs beside it, too, and that is tried again beside it: so all of it would use up its tries together. Of
 * those under suspicion only the one that runs can be hit: the others are not even claimed meanwhile, as a death counts
 * against all that is. One thread claims; the other methods are for any.
 */
final class Quarantine implements WorkQueue<InboxEntry> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    private final EntryRunner runner;
    private final Inbox inbox;
    private final Clock clock;
    /** The suspect that was claimed and has not ended. */
    private final AtomicReference<@Nullable InboxEntry> inside = new AtomicReference<>();

    @Inject
    Quarantine(EntryRunner runner, Inbox inbox, Clock clock) {
        this.runner = requireNonNull(runner, "runner is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<InboxEntry> claim(int limit, Duration lease) {
        int room = inside.get() == null ? 1 : 0;
        List<InboxEntry> entries =
                inbox.claim(limit, lease, room, clock.instant().plus(UNTIL_NEXT_LOOK));
        entries.stream().filter(InboxEntry::isSuspect).findFirst().ifPresent(this::enter);
        return entries;
    }

    /** Runs what was claimed here. */
    void run(InboxEntry entry) {
        try {
            runner.run(entry);
        } finally {
            leave(entry);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return inbox.nextDue();
    }

    @Override
    public boolean renew(InboxEntry entry, Duration lease) {
        return inbox.renew(entry, lease);
    }

    @Override
    public boolean release(InboxEntry entry) {
        leave(entry);
        return inbox.release(entry);
    }

    @Override
    public boolean abandon(InboxEntry entry) {
        leave(entry);
        return inbox.abandon(entry);
    }

    private void enter(InboxEntry suspect) {
        log.warn("{} has died with its process twice and runs apart from others that have", suspect.reference());
        inside.set(suspect);
    }

    /** What was no suspect was not inside. */
    private void leave(InboxEntry entry) {
        inside.compareAndSet(entry, null);
    }
}
