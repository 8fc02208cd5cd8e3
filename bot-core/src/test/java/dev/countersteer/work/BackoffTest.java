package dev.countersteer.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration NOT_ASKED = Duration.ZERO;
    private static final RandomGenerator NO_JITTER = () -> 0;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), 3, Duration.ofMinutes(5), NO_JITTER);

    @Test
    void growsUntilTheLongestPause() {
        assertThat(backoff.after(1, NOT_ASKED)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(2, NOT_ASKED)).isEqualTo(Duration.ofSeconds(6));
        assertThat(backoff.after(4, NOT_ASKED)).isEqualTo(Duration.ofSeconds(54));
        assertThat(backoff.after(6, NOT_ASKED)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(1_000_000, NOT_ASKED)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void waitsAsLongAsItWasAskedTo() {
        assertThat(backoff.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(2, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void doesNotWaitForEverBecauseItWasAskedTo() {
        assertThat(backoff.after(1, Duration.ofDays(900))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void jittersDownwardsByAQuarterAtMost() {
        Backoff jittered = new Backoff(Duration.ofSeconds(4), 2, Duration.ofMinutes(5), new SplittableRandom(20261123));

        for (int i = 0; i < 1_000; i++) {
            assertThat(jittered.after(1, NOT_ASKED)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        }
    }
}
