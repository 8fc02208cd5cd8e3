package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/**
 * Who may see the admin pages; the keys under {@code admin}.
 *
 * @param password empty when they answer on loopback only
 */
public record AdminConfig(Optional<Secret> password) {
    public AdminConfig {
        requireNonNull(password, "password is null");
    }
}
