package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/**
 * Where the bot keeps its data; the keys under {@code store}.
 *
 * @param url a JDBC address: {@code jdbc:sqlite:data/countersteer.db}
 */
public record StoreConfig(String url, Optional<String> user, Optional<Secret> password) {
    public StoreConfig {
        requireNonNull(url, "url is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }
}
