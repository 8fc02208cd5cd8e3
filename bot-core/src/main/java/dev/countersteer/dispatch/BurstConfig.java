package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often one agent may run one command; the keys under {@code commands.burst}.
 *
 * @param runs how often within the time; 0 for no limit
 * @param within the time
 */
public record BurstConfig(int runs, Duration within) {
    public BurstConfig {
        requireNonNull(within, "within is null");
        if (runs < 0 || within.isZero() || within.isNegative()) {
            throw new IllegalArgumentException("runs is at least 0, and within is above zero");
        }
    }

    /** The defaults of {@code config/countersteer.conf}. */
    public static BurstConfig defaults() {
        return new BurstConfig(20, Duration.ofMinutes(1));
    }
}
