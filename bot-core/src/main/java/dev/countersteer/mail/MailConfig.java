package dev.countersteer.mail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/**
 * Where mail goes; the keys under {@code mail}. Without both no mail can be sent. A value that is there is in order:
 * what does not fit is refused with an {@link IllegalArgumentException} that names its key.
 *
 * @param url {@code smtp://user:password@host:port} or {@code smtps://…}; user, password and port may be missing
 * @param from the sender's address, plain or as {@code Name <address>}
 */
public record MailConfig(Optional<Secret> url, Optional<String> from) {
    public MailConfig {
        requireNonNull(url, "url is null");
        requireNonNull(from, "from is null");
        url.map(Secret::value).ifPresent(SmtpAddress::parse);
        from.ifPresent(Sender::parse);
    }

    /** The mail server; empty when none is set. */
    Optional<SmtpAddress> server() {
        return url.map(Secret::value).map(SmtpAddress::parse);
    }

    /** Who mails are from; empty when it is not set. */
    Optional<Sender> sender() {
        return from.map(Sender::parse);
    }
}
