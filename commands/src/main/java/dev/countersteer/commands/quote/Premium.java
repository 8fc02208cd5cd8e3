package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an insurance costs, and why.
 *
 * @param year with two decimals
 * @param base which the factors were multiplied with
 * @param validUntil the last day on which this holds
 */
record Premium(String currency, BigDecimal year, BigDecimal base, List<Factor> factors, LocalDate validUntil) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    Premium {
        requireNonNull(currency, "currency is null");
        requireNonNull(year, "year is null");
        requireNonNull(base, "base is null");
        factors = List.copyOf(factors);
        requireNonNull(validUntil, "validUntil is null");
    }

    String perYear() {
        return currency + " " + year.toPlainString();
    }

    String perMonth() {
        return currency + " " + year.divide(MONTHS, 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** How it was computed. */
    String explained() {
        return base.toPlainString() + " to begin with, "
                + factors.stream()
                        .map(factor -> "× " + factor.value().toPlainString() + " for " + factor.what())
                        .collect(Collectors.joining(", "));
    }

    /** What made it more, or less. */
    record Factor(String what, BigDecimal value) {
        Factor {
            requireNonNull(what, "what is null");
            requireNonNull(value, "value is null");
        }
    }
}
