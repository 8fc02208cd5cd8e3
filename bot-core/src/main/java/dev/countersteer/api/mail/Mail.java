package dev.countersteer.api.mail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;

/**
 * A mail in two renderings of the same content; readers show one of them.
 *
 * @param text the plain rendering
 * @param html the same as HTML; every dynamic part of it must be escaped by who writes it
 */
public record Mail(EmailAddress to, String subject, String text, String html) {
    public Mail {
        requireNonNull(to, "to is null");
        requireNonNull(text, "text is null");
        requireNonNull(html, "html is null");
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line, and not blank");
        }
    }

    /** Without the contents, which may hold a login. */
    @Override
    public String toString() {
        return "Mail[to=" + to + ", subject=" + subject + "]";
    }
}
