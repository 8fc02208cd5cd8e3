package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A text in another language.
 *
 * @param text plain text, not blank
 * @param source the language it was in; empty when that could not be detected
 */
record Translation(String text, Optional<Language> source) {
    Translation {
        requireNonNull(text, "text is null");
        requireNonNull(source, "source is null");
    }

    /** Whether it says something that the original did not: names and numbers read the same in any language. */
    boolean differsFrom(String original) {
        return !text.strip().equalsIgnoreCase(original.strip());
    }
}
