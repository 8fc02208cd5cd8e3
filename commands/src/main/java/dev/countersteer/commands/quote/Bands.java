package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Factors for numbers from one to another. */
record Bands(List<Band> bands) {
    Bands {
        bands = List.copyOf(bands);
    }

    /** The factor of the band that a number is in; empty when it is in none. */
    Optional<BigDecimal> factor(int number) {
        return bands.stream()
                .filter(band -> band.from() <= number && number <= band.to())
                .map(Band::factor)
                .findFirst();
    }

    List<BigDecimal> factors() {
        return bands.stream().map(Band::factor).toList();
    }

    int least() {
        return bands.get(0).from();
    }

    int most() {
        return bands.get(bands.size() - 1).to();
    }

    /** Both ends are inside. */
    record Band(int from, int to, BigDecimal factor) {
        Band {
            requireNonNull(factor, "factor is null");
        }
    }
}
