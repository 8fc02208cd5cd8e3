package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Backoff;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call that failed for a moment, a few times and only briefly: what lasts longer is for the durable retry of
 * whoever called. A call that ran into its deadline is not repeated either; its caller has waited enough.
 */
final class Retries {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final double GROWTH = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pause pause;
    private final Backoff backoff;

    Retries(Pause pause, RandomGenerator random) {
        this.pause = requireNonNull(pause, "pause is null");
        this.backoff = new Backoff(FIRST_PAUSE, GROWTH, LONGEST_PAUSE, random);
    }

    /** Makes the call, and makes it again where that is safe; the last failure is thrown. */
    <T> T call(boolean repeatable, Supplier<T> call) {
        @Nullable DriftException before = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (DriftException e) {
                if (e.wasHeldBack() && before != null) {
                    // That the next try is not made does not undo that this one was.
                    throw before;
                }
                Duration wait = backoff.after(attempt, e.retryAfter().orElse(Duration.ZERO));
                if (!repeatable || attempt == TRIES || !isShort(e) || wait.compareTo(LONGEST_PAUSE) > 0) {
                    throw e;
                }
                await(wait, e);
                before = e;
            }
        }
    }

    private static boolean isShort(DriftException failure) {
        boolean waited = failure.type().equals(DriftException.TIMEOUT);
        boolean ended = failure.type().equals(DriftException.INTERRUPTED) || failure.wasHeldBack();
        return failure.isTemporary() && !waited && !ended;
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
