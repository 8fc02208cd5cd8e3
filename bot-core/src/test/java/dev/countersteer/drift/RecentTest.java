package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource time = now::get;
    private final Recent<String, Integer> recent =
            new Recent<>(time.withZone(ZoneOffset.UTC), Duration.ofSeconds(60), 2);

    @Test
    void remembersForAWhile() {
        recent.put("a", 1);
        now.set(Instant.ofEpochSecond(59));

        assertThat(recent.get("a")).contains(1);
        assertThat(recent.get("b")).isEmpty();
    }

    @Test
    void forgetsAfterAWhile() {
        recent.put("a", 1);
        now.set(Instant.ofEpochSecond(60));

        assertThat(recent.get("a")).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenThereIsMuch() {
        recent.put("a", 1);
        recent.put("b", 2);
        recent.put("a", 3);
        recent.put("c", 4);

        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("a")).contains(3);
        assertThat(recent.get("c")).contains(4);
    }
}
