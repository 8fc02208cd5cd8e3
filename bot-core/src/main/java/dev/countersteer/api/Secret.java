package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

/** A value that must not be seen: a token, a password. Prints as {@code ***}. */
public record Secret(String value) {
    public Secret {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return "***";
    }
}
