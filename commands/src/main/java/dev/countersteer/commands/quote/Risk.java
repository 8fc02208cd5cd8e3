package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

/**
 * What is to be insured.
 *
 * @param model as the rating table writes it
 * @param year the model's
 * @param state as the rating table writes it
 * @param age of who drives, in years
 */
record Risk(String model, int year, String state, int age) {
    Risk {
        requireNonNull(model, "model is null");
        requireNonNull(state, "state is null");
    }
}
