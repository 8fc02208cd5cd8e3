package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which leases run out and rows fall due. Nodes of one store have clocks of their own, and must agree: so it
 * is the database's time, {@linkplain #set set} now and then, and in between counted on by what no change of the
 * process's clock moves. Until it is set it is the process's time, and so it stays for a store that has one node. Safe
 * for use by many threads.
 */
final class StoreClock {
    private static final Logger log = LoggerFactory.getLogger(StoreClock.class);
    private static final Duration TOO_FAR = Duration.ofSeconds(5);

    private final Clock process;
    private final LongSupplier nanos;
    private volatile @Nullable Reading reading;
    private volatile boolean far;

    StoreClock(Clock process) {
        this(process, System::nanoTime);
    }

    /**
     * @param nanos counts time from any beginning, as {@link System#nanoTime()}
     */
    StoreClock(Clock process, LongSupplier nanos) {
        this.process = requireNonNull(process, "process is null");
        this.nanos = requireNonNull(nanos, "nanos is null");
    }

    Instant now() {
        Reading last = reading;
        return last == null ? process.instant() : last.time().plusNanos(nanos.getAsLong() - last.nanos());
    }

    /** A time of this process, as the store has it. */
    Instant toStore(Instant ofProcess) {
        return reading == null ? ofProcess : ofProcess.plus(ahead());
    }

    /** A time of the store, as this process has it. */
    Instant toProcess(Instant ofStore) {
        return reading == null ? ofStore : ofStore.minus(ahead());
    }

    /** The count of nanoseconds, to be taken when the database's time is read. */
    long nanos() {
        return nanos.getAsLong();
    }

    /**
     * Sets the time.
     *
     * @param time the database's
     * @param at when it was that, by {@link #nanos()}
     */
    void set(Instant time, long at) {
        reading = new Reading(time, at);
        Duration ahead = ahead();
        boolean nowFar = ahead.abs().compareTo(TOO_FAR) > 0;
        if (nowFar && !far) {
            log.warn(
                    "The database's clock is {} s ahead of this machine's: leases go by the database's;"
                            + " set the clocks of both by NTP",
                    ahead.toSeconds());
        }
        far = nowFar;
    }

    private Duration ahead() {
        return Duration.between(process.instant(), now());
    }

    private record Reading(Instant time, long nanos) {}
}
