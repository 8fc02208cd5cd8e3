package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.outbox.PostBudget;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What may be asked of Drift now, with one token, and so of one org: all its calls share a pace and a circuit breaker. A
 * post was let through when its message was claimed; any other call waits for its turn, a short while at most. Safe for use
 * by many threads.
 */
final class DriftBudget implements PostBudget {
    /** Whoever waits longer is better told to come back. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Pace pace;
    private final Breaker breaker;
    private final Pause pause;
    private final Clock clock;

    @Inject
    DriftBudget(Clock clock, RandomGenerator random, MeterRegistry meters) {
        this(Pause.real(), clock, random, meters);
    }

    DriftBudget(Pause pause, Clock clock, RandomGenerator random, MeterRegistry meters) {
        this.pace = new Pace(clock, random);
        this.breaker = new Breaker(clock, random);
        this.pause = requireNonNull(pause, "pause is null");
        this.clock = requireNonNull(clock, "clock is null");
        Gauge.builder("drift.pace", pace::perSecond)
                .description("Calls a second that are made of Drift at most; infinite without a limit")
                .register(meters);
        Gauge.builder("drift.pause", () -> pace.pause().toMillis() / 1000.0)
                .description("How long no call is made, as Drift asked for it")
                .baseUnit("seconds")
                .register(meters);
        List.of(State.CLOSED, State.HALF_OPEN, State.OPEN)
                .forEach(state -> Gauge.builder("drift.breaker", () -> breaker.is(state) ? 1 : 0)
                        .description("1 for the state that it is in; open while Drift is left alone, as it is down")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(meters));
    }

    @Override
    public int take(int most) {
        return pace.takeNow(breaker.room(most));
    }

    @Override
    public void giveBack(int unused) {
        pace.giveBack(unused);
    }

    @Override
    public Duration closedFor() {
        return longer(breaker.closedFor(), pace.waitForOne());
    }

    /**
     * Makes a call when its turn comes, and learns from how it ends.
     *
     * @throws DriftException as the call; or none may be made now, and it says when
     */
    <T> T spend(Endpoint endpoint, Supplier<T> call) {
        await(endpoint);
        Instant began = clock.instant();
        if (!breaker.begin()) {
            throw DriftException.heldBack(endpoint, "it is down", breaker.closedFor());
        }
        try {
            T answer = call.get();
            passed(began);
            return answer;
        } catch (DriftException e) {
            learn(e, began);
            throw e;
        } catch (RuntimeException | Error e) {
            breaker.gaveUp();
            throw e;
        }
    }

    private void await(Endpoint endpoint) {
        if (endpoint == Endpoint.POST_MESSAGE) {
            Duration asked = pace.pause();
            if (!asked.isZero()) {
                throw DriftException.heldBack(endpoint, "it answered 429", asked);
            }
            pace.began();
            return;
        }
        // First, so that a token is not spent on what is not asked.
        Duration down = breaker.closedFor();
        if (!down.isZero()) {
            throw DriftException.heldBack(endpoint, "it is down", down);
        }
        Optional<Duration> turn = pace.take(LONGEST_WAIT);
        if (turn.isEmpty()) {
            throw DriftException.heldBack(endpoint, "it answered 429", pace.waitForOne());
        }
        if (!turn.get().isZero()) {
            last(endpoint, turn.get());
        }
    }

    private void last(Endpoint endpoint, Duration wait) {
        try {
            pause.last(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DriftException.heldBack(endpoint, "the call was interrupted before it began", wait);
        }
    }

    private void passed(Instant began) {
        breaker.answered();
        pace.passed(began);
    }

    private void learn(DriftException failure, Instant began) {
        int status = failure.status().orElse(0);
        if (status == 429) {
            breaker.answered();
            pace.refused(began, failure.retryAfter().orElse(Duration.ZERO));
        } else if (failure.type().equals(DriftException.INTERRUPTED)) {
            breaker.gaveUp();
        } else if (failure.isTemporary() && !failure.wasDone()) {
            breaker.failed(failure);
        } else {
            passed(began);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
