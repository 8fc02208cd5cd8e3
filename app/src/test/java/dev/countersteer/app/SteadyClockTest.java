package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final MutableClock wall = MutableClock.at(START);
    private long nanos = -5;
    private final SteadyClock clock = new SteadyClock(wall, () -> nanos);

    @Test
    void isTheWallClockAsLongAsThatDoesNotJump() {
        pass(Duration.ofSeconds(90));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90)).isEqualTo(wall.instant());
    }

    @Test
    void doesNotJumpAheadWithIt() {
        wall.advance(HOUR);
        assertThat(clock.instant()).isEqualTo(START);

        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(11));
    }

    @Test
    void neverGoesBackWithIt() {
        wall.advance(HOUR.negated());
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMillis(100));
            times.add(clock.instant());
        }

        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(9));
    }

    @Test
    void agreesWithItAgainAfterAWhile() {
        wall.advance(HOUR);

        pass(Duration.ofHours(9));
        assertThat(clock.instant()).isBefore(wall.instant());

        pass(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(wall.instant());
    }

    @Test
    void tellsTheSameTimeInAnotherZone() {
        pass(Duration.ofSeconds(1));

        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(clock.instant());
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.getZone()).isEqualTo(wall.getZone());
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall.advance(time);
    }
}
