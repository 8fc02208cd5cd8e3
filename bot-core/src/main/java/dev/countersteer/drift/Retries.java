package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Repeats a call that failed for a moment, a few times and only briefly: what lasts longer is for the durable retry of
 * whoever called. A call that ran into its deadline is not repeated either; its caller has waited enough.
 */
final class Retries {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pause pause;
    private final DoubleSupplier random;

    /** Jitter comes from {@code random}: values from 0 to 1, asked for by many threads. */
    Retries(Pause pause, DoubleSupplier random) {
        this.pause = requireNonNull(pause, "pause is null");
        this.random = requireNonNull(random, "random is null");
    }

    /** Makes the call, and makes it again where that is safe; the last failure is thrown. */
    <T> T call(boolean repeatable, Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (DriftException e) {
                Duration wait = pauseAfter(attempt, e);
                if (!repeatable || attempt == TRIES || !isShort(e) || wait.compareTo(LONGEST_PAUSE) > 0) {
                    throw e;
                }
                await(wait, e);
            }
        }
    }

    private static boolean isShort(DriftException failure) {
        boolean waited = failure.type().equals(DriftException.TIMEOUT);
        return failure.isTemporary() && !waited && !failure.type().equals(DriftException.INTERRUPTED);
    }

    private Duration pauseAfter(int attempt, DriftException failure) {
        Duration growing = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        Duration jittered = growing.plusNanos((long) (growing.toNanos() * random.getAsDouble()));
        return failure.retryAfter()
                .filter(asked -> asked.compareTo(jittered) > 0)
                .orElse(jittered);
    }

    private void await(Duration wait, DriftException failure) {
        try {
            pause.last(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
