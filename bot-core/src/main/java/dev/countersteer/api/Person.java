package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A person of the org, as Drift lists them; never a bot. As an argument, typed {@code @ana}, by name (in quotes if it has
 * spaces), by e-mail address or by id; {@code me} is the caller. A part of the name will do where nobody else has it.
 *
 * @param id their Drift user id
 * @param name as Drift shows it; never blank
 * @param email empty when Drift has none
 */
public record Person(UserId id, String name, Optional<EmailAddress> email) {
    public Person {
        requireNonNull(id, "id is null");
        requireNonNull(email, "email is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
    }
}
