package dev.countersteer.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The configuration as a plugin reads it. Keys are dotted and lower case, such as {@code signup.accounts-url}; each is
 * declared with its default in the plugin's own {@code reference.conf}, at the root of its jar ({@code null} for "not
 * set"). A value that does not fit is reported at start-up together with all others, and the default takes its place
 * until then, so these methods do not throw for a value.
 */
public interface Settings {
    /** Text; empty when the key is not set. */
    Optional<String> text(String key);

    /** An absolute http or https address; empty when the key is not set. */
    Optional<URI> url(String key);

    /**
     * An address that may be told secrets: of https, or of this machine, and without user, query and fragment; empty when
     * the key is not set.
     */
    Optional<URI> secureUrl(String key);

    /**
     * A secret that goes into a header: words of visible ASCII characters; empty when the key is not set. Use it for all
     * that opens a door, as reports and logs do not repeat its value.
     */
    Optional<Secret> token(String key);

    /** A duration such as {@code 90s} or {@code 2 hours}. */
    Duration duration(String key);

    /** A list; in the environment its items are separated by commas. */
    List<String> list(String key);
}
