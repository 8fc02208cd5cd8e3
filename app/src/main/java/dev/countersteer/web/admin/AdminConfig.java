package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/**
 * Who may see the admin pages; the keys under {@code admin}.
 *
 * @param password empty for whoever is on this machine
 */
public record AdminConfig(Optional<Secret> password) {
    public AdminConfig {
        requireNonNull(password, "password is null");
        if (password.filter(secret -> secret.value().isBlank()).isPresent()) {
            throw new IllegalArgumentException("a blank password would let everybody in");
        }
    }
}
