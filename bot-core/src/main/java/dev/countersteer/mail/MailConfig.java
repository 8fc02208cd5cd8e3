package dev.countersteer.mail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/**
 * Where mail goes; the keys under {@code mail}. Without both no mail can be sent.
 *
 * @param url {@code smtp://user:password@host:port} or {@code smtps://…}; user, password and port may be missing
 * @param from the sender's address, plain or as {@code Name <address>}
 */
public record MailConfig(Optional<Secret> url, Optional<String> from) {
    public MailConfig {
        requireNonNull(url, "url is null");
        requireNonNull(from, "from is null");
    }
}
