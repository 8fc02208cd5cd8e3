package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/** Who may see the admin pages, once there are some; the keys under {@code admin}. */
public record AdminConfig(Optional<Secret> password) {
    public AdminConfig {
        requireNonNull(password, "password is null");
    }
}
