package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Settings;
import java.util.Optional;

/**
 * What can be set about quotes; the keys under {@code quote}.
 *
 * @param goal the name or the id of the playbook's goal
 * @param ratingTable the file; empty: the one that is shipped
 * @param payments who takes the money
 * @param attributes where a contact has what a quote needs
 */
record QuoteConfig(String goal, Optional<String> ratingTable, PaymentConfig payments, Attributes attributes) {
    QuoteConfig {
        requireNonNull(goal, "goal is null");
        requireNonNull(ratingTable, "ratingTable is null");
        requireNonNull(payments, "payments is null");
        requireNonNull(attributes, "attributes is null");
    }

    static QuoteConfig from(Settings settings) {
        return new QuoteConfig(
                settings.text("quote.goal").orElse(""),
                settings.text("quote.rating-table"),
                PaymentConfig.from(settings),
                new Attributes(
                        settings.text("quote.model-attribute").orElse(""),
                        settings.text("quote.year-attribute").orElse(""),
                        settings.text("quote.state-attribute").orElse(""),
                        settings.text("quote.age-attribute").orElse("")));
    }

    /** Whether a goal is the one at which quotes are sent. */
    boolean isGoal(String name, String id) {
        return !goal.isBlank() && (goal.equalsIgnoreCase(name) || goal.equalsIgnoreCase(id));
    }

    /** Names of attributes of a contact. */
    record Attributes(String model, String year, String state, String age) {
        Attributes {
            requireNonNull(model, "model is null");
            requireNonNull(year, "year is null");
            requireNonNull(state, "state is null");
            requireNonNull(age, "age is null");
        }
    }
}
