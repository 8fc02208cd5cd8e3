package dev.countersteer.drift;

import java.util.Optional;

/** Reads the 64-bit whole numbers that Drift's ids and times are; never through a double. */
final class Numbers {
    private static final int LONGEST = 20;

    private Numbers() {}

    /** The number; empty when the text is no whole number of 64 bits. */
    static Optional<Long> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
