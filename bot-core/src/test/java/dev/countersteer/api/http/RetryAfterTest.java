package dev.countersteer.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "' 120 ', 120",
        "0, 0",
        "'Mon, 23 Nov 2026 08:00:30 GMT', 30",
        "'Mon, 23 Nov 2026 07:00:00 GMT', 0",
    })
    void readsSecondsAndDates(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Mon, 99 Nov 2026 08:00:30 GMT"})
    void makesNothingOfAnythingElse(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
