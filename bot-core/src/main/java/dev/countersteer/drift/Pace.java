package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How fast calls may follow each other, learned from the 429s of Drift, whose limits are not known: no limit at first;
 * after a 429 a pause of all calls, and then half the pace that there was. It grows by the cube of time, as CUBIC's window
 * does (RFC 9438): soon near the pace that was refused, slowly around it, and ever faster beyond, until it is no limit any
 * more. So a limit that stands is met seldom, and one that is gone is soon forgotten. A call takes a token; tokens come at
 * that pace, and a second's worth of them is kept. Thread-safe.
 */
final class Pace {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;
    private static final double SLOWEST = 1;
    /** Beyond it, it is the number of posts at a time that limits. */
    private static final double FASTEST = 50;
    /** How steep the cube is: half of 10 calls a second is made good in 15 seconds, and of 1 grows 50 in 32. */
    private static final double STEEPNESS = 0.0015;
    /** What the pace is taken from that there was, when none was set. */
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private static final int MOST_MEASURED = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** One call in this time does Drift no harm, and whoever waits for the end of the 429s waits no longer for it. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Backoff pauses;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private double perSecond = UNLIMITED;
    /** The pace that Drift refused last. */
    private double refusedAt = UNLIMITED;
    /** How long after the pause it is reached again, in seconds. */
    private double regained;

    private double tokens;
    private Instant filled;
    private Instant pausedFrom = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private int refusals;

    Pace(Clock clock, RandomGenerator random) {
        this.clock = requireNonNull(clock, "clock is null");
        this.pauses = new Backoff(FIRST_PAUSE, 2, LONGEST_PAUSE, random);
        this.filled = clock.instant();
    }

    /**
     * Takes a token, be it one to come, and returns how long to wait for it.
     *
     * @param longest nothing is taken when the wait were longer: then it is empty
     */
    synchronized Optional<Duration> take(Duration longest) {
        Duration wait = waitForOne();
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        spend();
        return Optional.of(wait);
    }

    /** Takes tokens that are there, {@code most} at most, and returns how many. */
    synchronized int takeNow(int most) {
        if (!waitForOne().isZero()) {
            return 0;
        }
        int taken = perSecond == UNLIMITED ? most : Math.min(most, (int) tokens);
        tokens -= perSecond == UNLIMITED ? 0 : taken;
        return taken;
    }

    /** Gives back tokens that were taken and not used. */
    synchronized void giveBack(int unused) {
        tokens = Math.min(tokens + unused, most());
    }

    /** A call begins whose token was taken before. */
    synchronized void began() {
        recent.addLast(clock.instant());
        if (recent.size() > MOST_MEASURED) {
            recent.removeFirst();
        }
    }

    /** How long no call may begin. */
    synchronized Duration waitForOne() {
        Instant now = clock.instant();
        fill(now);
        if (isPaused(now)) {
            return Duration.between(now, pausedUntil);
        }
        return perSecond == UNLIMITED || tokens >= 1 ? Duration.ZERO : ofSeconds((1 - tokens) / perSecond);
    }

    /** How long all calls pause; zero when they do not. */
    synchronized Duration pause() {
        Instant now = clock.instant();
        return isPaused(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    }

    /** Calls a second; infinite when there is no limit. */
    synchronized double perSecond() {
        fill(clock.instant());
        return perSecond;
    }

    /** A call was done, or refused for another reason. */
    synchronized void passed(Instant began) {
        if (began.isAfter(pausedUntil)) {
            refusals = 0;
        }
    }

    /**
     * A call was answered 429.
     *
     * @param began when the call did: those that were under way together slow down once only
     * @param asked how long Drift asked to be left alone; zero when it did not say
     */
    synchronized void refused(Instant began, Duration asked) {
        Instant now = clock.instant();
        fill(now);
        if (!began.isBefore(pausedFrom) && !isPaused(now)) {
            refusals++;
            refusedAt = Math.max(SLOWEST, perSecond == UNLIMITED ? measured(now) : perSecond);
            perSecond = Math.max(SLOWEST, refusedAt / 2);
            regained = Math.cbrt((refusedAt - perSecond) / STEEPNESS);
            pause(now, pauses.after(refusals, asked));
        } else if (isPaused(now) && now.plus(asked).isAfter(pausedUntil)) {
            pause(now, pauses.after(Math.max(1, refusals), asked));
        }
    }

    private void pause(Instant now, Duration length) {
        pausedFrom = now;
        pausedUntil = now.plus(length);
        // The first call after the pause need not wait for a token.
        tokens = 1;
        filled = pausedUntil;
    }

    /** A clock that was put back would else make an hour of a second. */
    private boolean isPaused(Instant now) {
        return !now.isBefore(pausedFrom) && now.isBefore(pausedUntil);
    }

    private void fill(Instant now) {
        if (isPaused(now)) {
            return;
        }
        double seconds = Math.max(0, filled.until(now, ChronoUnit.MILLIS) / 1000.0);
        filled = now;
        if (perSecond == UNLIMITED) {
            return;
        }
        double before = perSecond;
        perSecond = grown(now);
        tokens = Math.min(tokens + seconds * (before + perSecond) / 2, most());
        if (perSecond > FASTEST) {
            perSecond = UNLIMITED;
        }
    }

    /** A clock that was put back makes it no slower than it was right behind the pause. */
    private double grown(Instant now) {
        double since = Math.max(0, pausedUntil.until(now, ChronoUnit.MILLIS) / 1000.0);
        return refusedAt + STEEPNESS * Math.pow(since - regained, 3);
    }

    private void spend() {
        began();
        if (perSecond != UNLIMITED) {
            tokens--;
        }
    }

    private double most() {
        return perSecond == UNLIMITED ? 0 : Math.max(1, perSecond);
    }

    private double measured(Instant now) {
        Instant from = now.minus(MEASURED);
        long calls = recent.stream().filter(call -> call.isAfter(from)).count();
        return (double) calls / MEASURED.toSeconds();
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }
}
