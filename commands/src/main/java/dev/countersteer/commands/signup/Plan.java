package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

/**
 * What a visitor is signed up for.
 *
 * @param name one of the configured plans, spelled as there
 */
record Plan(String name) {
    Plan {
        requireNonNull(name, "name is null");
    }

    @Override
    public String toString() {
        return name;
    }
}
