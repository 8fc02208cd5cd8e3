package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.Uptime.Span;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From when on commands are looked for that came while the bot was down. */
class CatchingUpTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FIRST = NOW.minus(Duration.ofDays(1));
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void looksBackToAMinuteBeforeItWasLastUp() {
        assertThat(CatchingUp.since(new Span(FIRST, NOW.minusSeconds(300)), NOW, HOUR))
                .contains(NOW.minusSeconds(360));
    }

    @Test
    void looksBackNoFurtherThanItMayNorToBeforeItWasFirstUp() {
        assertThat(CatchingUp.since(new Span(FIRST, NOW.minusSeconds(7_200)), NOW, HOUR))
                .contains(NOW.minus(HOUR));
        assertThat(CatchingUp.since(new Span(NOW.minusSeconds(30), NOW.minusSeconds(20)), NOW, HOUR))
                .contains(NOW.minusSeconds(30));
    }

    @Test
    void looksBackAsFarAsItMayWhenTheLastNoteIsOfAClockThatWasAhead() {
        assertThat(CatchingUp.since(new Span(FIRST, NOW.plusSeconds(3_000)), NOW, HOUR))
                .contains(NOW.minus(HOUR));
    }

    @Test
    void looksForNothingWhenItIsToLookNoTimeBack() {
        assertThat(CatchingUp.since(new Span(FIRST, NOW), NOW, Duration.ZERO)).isEmpty();
    }
}
