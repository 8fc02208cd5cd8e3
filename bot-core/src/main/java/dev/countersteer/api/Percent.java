package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A share in hundredths, typed {@code 15%} or {@code 15}.
 *
 * @param value the number before the sign: 15 for fifteen hundredths
 */
public record Percent(BigDecimal value) {
    public Percent {
        requireNonNull(value, "value is null");
    }

    /** The share as a factor: 0.15 for fifteen hundredths. */
    public BigDecimal asFactor() {
        return value.movePointLeft(2);
    }

    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
