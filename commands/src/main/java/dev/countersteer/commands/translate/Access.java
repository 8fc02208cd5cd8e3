package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a translation service is, and what lets the bot in.
 *
 * @param url empty: where the service is for everybody
 * @param key empty: the service asks for none
 */
record Access(Optional<URI> url, Optional<Secret> key) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    Access {
        requireNonNull(url, "url is null");
        requireNonNull(key, "key is null");
        url.ifPresent(Access::check);
        key.ifPresent(Access::check);
    }

    /** The address of something below a base, which may end with a slash. */
    static URI below(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static void check(URI url) {
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("translate.url has more than host, port and path;"
                    + " write for example https://translate.example.com");
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) && !THIS_MACHINE.contains(String.valueOf(url.getHost()))) {
            throw new IllegalArgumentException("translate.url = " + url
                    + " would send what visitors write unencrypted; write https, or http for this machine alone");
        }
    }

    private static void check(Secret key) {
        if (!KEY.matcher(key.value()).matches()) {
            throw new IllegalArgumentException(
                    "translate.api-key is to be 1 to 200 letters, digits and signs, without blanks");
        }
    }
}
