package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.UserId;
import dev.countersteer.command.definition.CommandDefinition;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts how often an agent runs a command, and stops who does it too often: a key that hangs, a text pasted again and
 * again. Each process counts for itself. Thread-safe.
 */
final class BurstLimit {
    /** More than an org has people and commands in use within a minute; what is beyond begins to count anew. */
    private static final int MOST_KEPT = 10_000;

    private final BurstConfig config;
    private final Clock clock;
    private final Instant start;
    private final RateLimiterConfig limit;
    /** By last use, longest ago first. */
    private final Map<Key, Use> uses = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    BurstLimit(BurstConfig config, Clock clock) {
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.start = clock.instant();
        this.limit = RateLimiterConfig.custom()
                .limitForPeriod(Math.max(1, config.runs()))
                .limitRefreshPeriod(config.within())
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /** Counts a run, and returns what to tell the agent who has had too many; empty when it may run. */
    Optional<Reply> count(UserId caller, CommandDefinition command) {
        if (config.runs() == 0) {
            return Optional.empty();
        }
        return wait(new Key(caller, command.name())).map(wait -> Reply.note(text(command, wait)));
    }

    /** How many agents and commands are remembered now. */
    synchronized int size() {
        return uses.size();
    }

    private synchronized Optional<Duration> wait(Key key) {
        Instant now = clock.instant();
        forget(now);
        Use before = uses.get(key);
        AtomicRateLimiter limiter = before == null ? limiter() : before.limiter();
        uses.put(key, new Use(limiter, now));
        return limiter.acquirePermission(1)
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait()));
    }

    /** Whoever has not used a command for the whole time could run it as if it were the first. */
    private void forget(Instant now) {
        Instant until = now.minus(config.within());
        Iterator<Use> oldest = uses.values().iterator();
        while (oldest.hasNext()) {
            Use use = oldest.next();
            if (uses.size() < MOST_KEPT && use.last().isAfter(until)) {
                return;
            }
            oldest.remove();
        }
    }

    private AtomicRateLimiter limiter() {
        return new AtomicRateLimiter("burst", limit, () -> start.until(clock.instant(), ChronoUnit.NANOS));
    }

    private String text(CommandDefinition command, Duration wait) {
        String times = config.runs() == 1 ? " time" : " times";
        return command + " was typed " + config.runs() + times + " within " + shown(config.within())
                + ", which is as often as it may be. It was not run; type it again in " + shown(wait) + ".";
    }

    private static String shown(Duration duration) {
        long seconds = duration.plusMillis(999).toSeconds();
        return seconds == 60 ? "a minute" : seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " s";
    }

    private record Key(UserId caller, String command) {}

    private record Use(AtomicRateLimiter limiter, Instant last) {}
}
