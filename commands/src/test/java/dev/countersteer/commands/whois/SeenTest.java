package dev.countersteer.commands.whois;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Seen seen = new Seen(MutableClock.at(NOW));

    @ParameterizedTest
    @CsvSource({
        "PT-1M, just now",
        "PT59S, just now",
        "PT1M, 1 minute ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P3D, 3 days ago",
        "P59D, 59 days ago",
        "P60D, 2 months ago",
        "P729D, 24 months ago",
        "P730D, 2 years ago",
        "PT-61S, in the future"
    })
    void roundsDownToTheLargestUnit(Duration past, String said) {
        assertThat(seen.at(contact(NOW.minus(past).toEpochMilli()), "last_active"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("(" + said + ")"));
    }

    @Test
    void readsMillisecondsThatAreText() {
        assertThat(seen.at(contact("1795252800000"), "last_active")).contains("2026-11-21 09:20 UTC (1 day ago)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1e12", "1.5", "yesterday", "2026-11-23", "999999999999999", "١٢٣"})
    void takesNothingElseForATime(String value) {
        assertThat(seen.at(contact(value), "last_active")).isEmpty();
    }

    private static Contact contact(Object lastActive) {
        return new Contact(new ContactId(1), Map.of("last_active", lastActive));
    }
}
