package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts how often each key asks within a minute. Each process counts for itself. Thread-safe. */
final class Quota {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final Map<Integer, Use> uses = new HashMap<>();

    Quota(int most, Clock clock) {
        this.most = most;
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Counts a request, and says how long to wait when it is one too many; empty when it may be answered. */
    synchronized Optional<Duration> count(int key) {
        Instant now = clock.instant();
        Use use = uses.get(key);
        if (use == null || !now.isBefore(use.since().plus(PERIOD))) {
            use = new Use(now, 0);
        }
        uses.put(key, new Use(use.since(), use.times() + 1));
        return use.times() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, use.since().plus(PERIOD)));
    }

    private record Use(Instant since, long times) {}
}
