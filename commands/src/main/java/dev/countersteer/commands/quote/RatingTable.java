package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What insurances cost: a base for a year, and a factor for each thing that makes it more or less.
 *
 * @param currency three letters
 * @param base of a year
 * @param validDays how long a quote holds
 * @param ages factors by the age of who drives; without gaps
 * @param vehicleAges factors by the age of the vehicle, in years; from 0 on, without gaps
 * @param models factors by model, in any case
 * @param otherModels the factor of models that are not among them; empty: they are not insured
 * @param states factors by state, in any case
 */
record RatingTable(
        String currency,
        BigDecimal base,
        int validDays,
        Bands ages,
        Bands vehicleAges,
        Map<String, BigDecimal> models,
        Optional<BigDecimal> otherModels,
        Map<String, State> states) {

    RatingTable {
        requireNonNull(currency, "currency is null");
        requireNonNull(base, "base is null");
        requireNonNull(ages, "ages is null");
        requireNonNull(vehicleAges, "vehicleAges is null");
        models = inAnyCase(models);
        requireNonNull(otherModels, "otherModels is null");
        states = inAnyCase(states);
    }

    /** How the table writes a model; empty for one that is not insured. */
    Optional<String> model(String text) {
        return models.keySet().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .or(() -> otherModels.map(factor -> text));
    }

    /** How the table writes a state that is given by its code or its name; empty for one that is not insured in. */
    Optional<String> state(String text) {
        return states.entrySet().stream()
                .filter(state -> text.equalsIgnoreCase(state.getKey())
                        || text.equalsIgnoreCase(state.getValue().name()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * What a risk costs.
     *
     * @param today on which its vehicle has its age
     */
    Premium premium(Risk risk, LocalDate today) {
        int vehicleAge = Math.max(0, today.getYear() - risk.year());
        List<Premium.Factor> factors = List.of(
                new Premium.Factor("age " + risk.age(), ages.factor(risk.age()).orElseThrow()),
                new Premium.Factor(
                        vehicleAge == 1 ? "a vehicle of 1 year" : "a vehicle of " + vehicleAge + " years",
                        vehicleAges.factor(vehicleAge).orElseThrow()),
                new Premium.Factor(
                        risk.model(),
                        Optional.ofNullable(models.get(risk.model()))
                                .or(() -> otherModels)
                                .orElseThrow()),
                new Premium.Factor(
                        risk.state(),
                        Optional.ofNullable(states.get(risk.state()))
                                .orElseThrow()
                                .factor()));
        BigDecimal year = factors.stream().map(Premium.Factor::value).reduce(base, BigDecimal::multiply);
        return new Premium(currency, year.setScale(2, RoundingMode.HALF_UP), base, factors, today.plusDays(validDays));
    }

    private static <T> Map<String, T> inAnyCase(Map<String, T> map) {
        Map<String, T> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(map);
        return sorted;
    }

    /** A state, and what it costs to be registered there. */
    record State(String name, BigDecimal factor) {
        State {
            requireNonNull(name, "name is null");
            requireNonNull(factor, "factor is null");
        }
    }
}
