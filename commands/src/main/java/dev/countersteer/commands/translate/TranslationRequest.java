package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is to be translated.
 *
 * @param text plain text, not blank
 * @param source the language it is in; empty: to be detected
 */
record TranslationRequest(String text, Optional<Language> source, Language target) {
    TranslationRequest {
        requireNonNull(text, "text is null");
        requireNonNull(source, "source is null");
        requireNonNull(target, "target is null");
    }
}
