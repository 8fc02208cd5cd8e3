package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                " 5 | PT5S",
                "-5 | PT0S",
                "9223372036854775807 | P1D",
                "Mon, 23 Nov 2026 10:01:00 GMT | PT1M",
                "Mon, 23 Nov 2026 09:00:00 GMT | PT0S",
                "Fri, 23 Nov 2029 10:00:00 GMT | P1D"
            })
    void readsSecondsAndDates(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, clock)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.5", "99999999999999999999", "Mon, 99 Nov 2026 10:00:00 GMT"})
    void readsNothingElse(String header) {
        assertThat(RetryAfter.parse(header, clock)).isEmpty();
    }
}
