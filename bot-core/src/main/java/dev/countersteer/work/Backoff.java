package dev.countersteer.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another try: growing, bounded, and jittered downwards by up to a quarter so that what failed
 * together does not come back together. Safe for use by many threads when its randomness is.
 */
public final class Backoff {
    private static final double JITTER = 0.25;
    /** A wrong or hostile wish must not stop a conversation for days. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final Duration first;
    private final double growth;
    private final Duration longest;
    private final RandomGenerator random;

    /**
     * Makes a backoff.
     *
     * @param first the pause after the first failure
     * @param growth how many times longer each next pause is, at least 1
     * @param longest no pause of ours is longer
     */
    public Backoff(Duration first, double growth, Duration longest, RandomGenerator random) {
        if (growth < 1) {
            throw new IllegalArgumentException("growth is " + growth + ", and pauses do not shrink");
        }
        this.first = requireNonNull(first, "first is null");
        this.growth = growth;
        this.longest = requireNonNull(longest, "longest is null");
        this.random = requireNonNull(random, "random is null");
    }

    /**
     * The pause after a failure.
     *
     * @param attempt how many tries have failed, at least 1
     * @param asked how long the other side asked to be left alone, zero when it did not; honored when it is longer than
     *     our own pause, up to an hour
     */
    public Duration after(int attempt, Duration asked) {
        double grown = Math.min(first.toMillis() * Math.pow(growth, attempt - 1.0), (double) longest.toMillis());
        Duration own = Duration.ofMillis((long) (grown * (1 - JITTER * random.nextDouble())));
        Duration honored = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return honored.compareTo(own) > 0 ? honored : own;
    }
}
