package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How far back a bot looks for what it missed while it was down; the keys under {@code catchup}.
 *
 * @param maxAge older messages are left alone; zero to look for none
 */
public record CatchUpConfig(Duration maxAge) {
    public CatchUpConfig {
        requireNonNull(maxAge, "maxAge is null");
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("maxAge is negative");
        }
    }

    /** The default of {@code config/countersteer.conf}. */
    public static CatchUpConfig defaults() {
        return new CatchUpConfig(Duration.ofHours(1));
    }
}
