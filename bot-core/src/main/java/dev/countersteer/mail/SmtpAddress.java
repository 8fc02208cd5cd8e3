package dev.countersteer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail server as {@code mail.url} names it.
 *
 * @param encrypted TLS from the first byte ({@code smtps}); otherwise STARTTLS where the server offers it, and nothing
 *     without it where a login would cross a network
 * @param login empty when the server asks for none
 */
public record SmtpAddress(boolean encrypted, String host, int port, Optional<Login> login) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    public SmtpAddress {
        requireNonNull(host, "host is null");
        requireNonNull(login, "login is null");
    }

    /**
     * Reads the value of {@code mail.url}.
     *
     * @throws IllegalArgumentException says what is wrong and what would be right, without repeating the value: it may
     *     hold a password
     */
    public static SmtpAddress parse(String text) {
        URI uri = uri(text);
        boolean encrypted = isEncrypted(uri);
        String host = uri.getHost();
        if (host == null) {
            throw malformed("has no host that can be read");
        }
        if (hasMore(uri)) {
            throw malformed("has something after the port");
        }
        return new SmtpAddress(encrypted, host, port(uri, encrypted), login(uri));
    }

    /** Whether the server runs on this machine, where a certificate proves nothing. */
    boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** Host and port, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // Its message and its cause repeat the text, and with it the password.
            throw malformed("has a character that does not belong at place " + (e.getIndex() + 1));
        }
    }

    private static boolean isEncrypted(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "smtp" -> false;
            case "smtps" -> true;
            default -> throw malformed("begins with neither smtp:// nor smtps://");
        };
    }

    private static boolean hasMore(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        return !(path.isEmpty() || path.equals("/")) || uri.getQuery() != null || uri.getFragment() != null;
    }

    private static int port(URI uri, boolean encrypted) {
        if (uri.getPort() == -1) {
            return encrypted ? SUBMISSION_OVER_TLS : SUBMISSION;
        }
        if (uri.getPort() < 1 || uri.getPort() > 65_535) {
            throw malformed("has the port " + uri.getPort() + ", and ports are 1 to 65535");
        }
        return uri.getPort();
    }

    private static Optional<Login> login(URI uri) {
        String[] parts = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        if (parts.length == 1 && parts[0].isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw malformed("has a user without a password, or a password without a user");
        }
        return Optional.of(new Login(decoded(parts[0]), new Secret(decoded(parts[1]))));
    }

    private static String decoded(String text) {
        // The decoder is made for forms, where a plus is a space.
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static IllegalArgumentException malformed(String problem) {
        return new IllegalArgumentException("mail.url " + problem
                + "; write smtp://user:password@mail.example.com:587 or smtps://user:password@mail.example.com,"
                + " and in user and password %40 for @, %3A for :, %2F for / and %25 for %");
    }

    /** How to log in to the mail server. */
    record Login(String user, Secret password) {
        Login {
            requireNonNull(user, "user is null");
            requireNonNull(password, "password is null");
        }
    }
}
