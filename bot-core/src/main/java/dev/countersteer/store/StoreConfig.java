package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the bot keeps its data; the keys under {@code store}.
 *
 * @param url a JDBC address: {@code jdbc:sqlite:data/countersteer.db}, {@code jdbc:postgresql://db.example.com/bot}
 * @param user whom PostgreSQL knows; SQLite knows nobody
 * @param keep for how long what ended is kept
 */
public record StoreConfig(String url, Optional<String> user, Optional<Secret> password, Duration keep) {
    public StoreConfig {
        requireNonNull(url, "url is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(keep, "keep is null");
    }

    /** At this address, with nothing else that is not the default of {@code config/countersteer.conf}. */
    public static StoreConfig at(String url) {
        return new StoreConfig(url, Optional.empty(), Optional.empty(), Duration.ofDays(90));
    }

    /** Why an address cannot be one of a store, as far as its form tells, and what is needed; without the address. */
    public static Optional<String> misfit(String url) {
        return new StoreUrl(url).misfit();
    }

    /** Whether several nodes may share it, and users are known to it. */
    public boolean isPostgresql() {
        return new StoreUrl(url).isPostgresql();
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "StoreConfig[url=" + new StoreUrl(url) + ", user=" + user + ", password=" + password + "]";
    }
}
