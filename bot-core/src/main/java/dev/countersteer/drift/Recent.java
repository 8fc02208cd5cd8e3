package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was learned a moment ago: forgotten after a while, and the oldest first when there is much. Thread-safe. */
final class Recent<K, V> {
    private final Clock clock;
    private final Duration keep;
    private final int most;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    Recent(Clock clock, Duration keep, int most) {
        this.clock = requireNonNull(clock, "clock is null");
        this.keep = requireNonNull(keep, "keep is null");
        this.most = most;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Entry::value);
    }

    synchronized void put(K key, V value) {
        // Taken out first, so that it moves to the young end.
        entries.remove(key);
        entries.put(key, new Entry<>(value, clock.instant().plus(keep)));
        if (entries.size() > most) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private record Entry<V>(V value, Instant until) {}
}
