package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Backoff;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a Drift alone that is down: opens when nearly all of the last calls failed, lets one call through as a probe after
 * a while, and closes when that is answered; else the next while is longer. Thread-safe.
 */
final class Breaker {
    private static final Logger log = LoggerFactory.getLogger(Breaker.class);
    private static final int CALLS = 10;
    private static final float FAILURES_PERCENT = 90;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** How long to wait for a probe that another makes. */
    private static final Duration PROBE = Duration.ofSeconds(1);

    private final Clock clock;
    private final CircuitBreaker breaker;
    private Instant opened = Instant.MIN;
    private Instant until = Instant.MIN;
    private boolean probing;

    Breaker(Clock clock, RandomGenerator random) {
        this.clock = requireNonNull(clock, "clock is null");
        Backoff pauses = new Backoff(FIRST_PAUSE, 2, LONGEST_PAUSE, random);
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindow(CALLS, CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(FAILURES_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(attempt -> open(pauses.after(attempt, Duration.ZERO)))
                .writableStackTraceEnabled(false)
                .build();
        this.breaker = CircuitBreaker.of("drift", config);
    }

    /** How long no call may begin; zero when one may. */
    synchronized Duration closedFor() {
        return switch (breaker.getState()) {
            case OPEN -> isWaiting() ? Duration.between(clock.instant(), until).plusMillis(1) : Duration.ZERO;
            case HALF_OPEN -> probing ? PROBE : Duration.ZERO;
            default -> Duration.ZERO;
        };
    }

    /** How many calls may begin now, of those that are wanted. */
    synchronized int room(int wanted) {
        if (!closedFor().isZero()) {
            return 0;
        }
        return breaker.getState() == State.CLOSED ? wanted : Math.min(1, wanted);
    }

    /** Begins a call; false when none may begin. Each that began is to be ended by one of the other methods. */
    synchronized boolean begin() {
        if (breaker.getState() == State.OPEN && !isWaiting()) {
            breaker.transitionToHalfOpenState();
        }
        boolean may = breaker.tryAcquirePermission();
        probing |= may && breaker.getState() == State.HALF_OPEN;
        return may;
    }

    /** Drift answered, be it a refusal. */
    synchronized void answered() {
        boolean wasOpen = breaker.getState() != State.CLOSED;
        probing = false;
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        if (wasOpen && breaker.getState() == State.CLOSED) {
            log.info("Drift answers again");
        }
    }

    /** Drift did not answer, or with an error of its own. */
    synchronized void failed(DriftException failure) {
        State before = breaker.getState();
        probing = false;
        breaker.onError(0, TimeUnit.MILLISECONDS, failure);
        if (before == State.CLOSED && breaker.getState() == State.OPEN) {
            log.error(
                    "Drift is left alone until {}, as it is down; posts and commands wait. {}",
                    until,
                    failure.getMessage());
        }
    }

    /** The call ended by itself, and says nothing of Drift. */
    synchronized void gaveUp() {
        probing = false;
        breaker.releasePermission();
    }

    /** Whether it is in this state: {@code closed}, {@code open} or {@code half_open}. */
    boolean is(State state) {
        return breaker.getState() == state;
    }

    private long open(Duration pause) {
        opened = clock.instant();
        until = opened.plus(pause);
        return pause.toMillis();
    }

    /** Not if the clock was put back since: an hour would be added to the pause. */
    private boolean isWaiting() {
        Instant now = clock.instant();
        return !now.isBefore(opened) && now.isBefore(until);
    }
}
