package dev.countersteer.api.account;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;
import java.util.Optional;

/**
 * The account to create.
 *
 * @param plan what was signed up for, such as {@code trial}
 * @param externalId the contact's id in the company's own systems, where it has one
 * @param name the contact's name, where it has one
 */
public record NewAccount(EmailAddress email, String plan, Optional<String> externalId, Optional<String> name) {
    public NewAccount {
        requireNonNull(email, "email is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(externalId, "externalId is null");
        requireNonNull(name, "name is null");
    }
}
