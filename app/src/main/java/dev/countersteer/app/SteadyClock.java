package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * The wall clock, without its jumps. Machines' clocks are set: by people, by NTP after a start, after a virtual machine
 * stood still. Leases, pauses and limits that went by such a clock would end early, or an hour late. So the time is read
 * once, and counted on by what nobody can set; where the wall clock says something else, this one runs a tenth faster or
 * slower until both agree. It never goes back. Safe for use by many threads.
 */
final class SteadyClock extends Clock {
    private static final int A_TENTH = 10;

    private final Clock wall;
    private final LongSupplier nanos;
    private Instant time;
    private long at;

    /**
     * Begins with the time that the wall clock has now.
     *
     * @param nanos counts time from any beginning, as {@link System#nanoTime()}
     */
    SteadyClock(Clock wall, LongSupplier nanos) {
        this.wall = requireNonNull(wall, "wall is null");
        this.nanos = requireNonNull(nanos, "nanos is null");
        this.time = wall.instant();
        this.at = nanos.getAsLong();
    }

    static SteadyClock of(ZoneId zone) {
        return new SteadyClock(Clock.system(zone), System::nanoTime);
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        Duration passed = Duration.ofNanos(now - at);
        Instant counted = time.plus(passed);
        time = counted.plus(within(passed.dividedBy(A_TENTH), Duration.between(counted, wall.instant())));
        at = now;
        return time;
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    /** The same time; only what asks for the zone sees a difference. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static Duration within(Duration most, Duration difference) {
        if (difference.abs().compareTo(most) <= 0) {
            return difference;
        }
        return difference.isNegative() ? most.negated() : most;
    }

    private static final class InZone extends Clock {
        private final SteadyClock clock;
        private final ZoneId zone;

        InZone(SteadyClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = requireNonNull(zone, "zone is null");
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
