package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one run says of itself: the first note at once, and then the latest of each few seconds, so that a loop that tells
 * of every turn does not fill the conversation. Safe for use by many threads.
 */
final class ProgressNotes implements Progress {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final InboxEntry entry;
    private final Settler settler;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String latest;
    private @Nullable Instant told;

    ProgressNotes(InboxEntry entry, Settler settler, Clock clock) {
        this.entry = requireNonNull(entry, "entry is null");
        this.settler = requireNonNull(settler, "settler is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void say(String text) {
        if (text.isBlank()) {
            return;
        }
        lock.lock();
        try {
            latest = text;
            tell();
        } finally {
            lock.unlock();
        }
    }

    /** Posts what was said last, if it was not, and its time has come. */
    void tell() {
        lock.lock();
        try {
            String text = latest;
            Instant now = clock.instant();
            if (text != null && (told == null || !now.isBefore(told.plus(PAUSE)))) {
                told = now;
                latest = null;
                settler.sayProgress(entry, Reply.note(text));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether something was posted, or tried. */
    boolean hasTold() {
        lock.lock();
        try {
            return told != null;
        } finally {
            lock.unlock();
        }
    }
}
