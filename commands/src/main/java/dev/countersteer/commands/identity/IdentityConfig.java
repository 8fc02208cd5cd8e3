package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import dev.countersteer.api.contact.OwnAttribute;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be set about the identity service; the keys under {@code identity}.
 *
 * @param access who may ask, and what for; empty: the service is off
 * @param copyTo the attribute that gets the external id of whoever is identified; empty: none does
 */
record IdentityConfig(Optional<Access> access, Optional<String> copyTo) {
    private static final String COPY_TO = "identity.copy-external-id-to";

    IdentityConfig {
        requireNonNull(access, "access is null");
        requireNonNull(copyTo, "copyTo is null");
    }

    static IdentityConfig from(Settings settings) {
        List<Secret> keys =
                settings.list("identity.api-keys").stream().map(Secret::new).toList();
        Optional<Secret> signingKey = settings.text("identity.signing-key").map(Secret::new);
        if (keys.isEmpty() != signingKey.isEmpty()) {
            throw new IllegalArgumentException(
                    keys.isEmpty()
                            ? "identity.api-keys is needed with identity.signing-key: set IDENTITY_API_KEYS to a secret"
                                    + " that the site's back end sends"
                            : "identity.signing-key is needed with identity.api-keys: set IDENTITY_SIGNING_KEY to the"
                                    + " key of signed identities in Drift's settings");
        }
        Duration lifetime = settings.duration("identity.token-lifetime");
        int perMinute = perMinute(settings.text("identity.requests-per-minute").orElse(""));
        return new IdentityConfig(
                signingKey.map(key -> new Access(keys, key, lifetime, perMinute)),
                settings.text(COPY_TO).map(name -> OwnAttribute.named(COPY_TO, name)));
    }

    private static int perMinute(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    "identity.requests-per-minute is to be a whole number from 1 to 999999, such as 600");
        }
        return Integer.parseInt(text);
    }

    /**
     * Who may ask, and what for.
     *
     * @param apiKeys one, or two while they are changed
     * @param signingKey what Drift signs identities with
     * @param perMinute how often each key may ask
     */
    record Access(List<Secret> apiKeys, Secret signingKey, Duration tokenLifetime, int perMinute) {
        private static final int SHORTEST_KEY = 16;
        private static final Pattern KEY = Pattern.compile("[ -~]+");
        private static final Duration SHORTEST = Duration.ofSeconds(10);
        private static final Duration LONGEST = Duration.ofDays(1);

        Access {
            apiKeys = List.copyOf(apiKeys);
            requireNonNull(signingKey, "signingKey is null");
            check(apiKeys);
            if (signingKey.value().isBlank()) {
                throw new IllegalArgumentException("identity.signing-key is blank");
            }
            if (tokenLifetime.compareTo(SHORTEST) < 0 || tokenLifetime.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("identity.token-lifetime is to be from 10s to 24h, such as 5m");
            }
        }

        private static void check(List<Secret> keys) {
            if (keys.isEmpty() || keys.size() > 2) {
                throw new IllegalArgumentException(
                        "identity.api-keys is to be one secret, or two with a comma between them");
            }
            if (keys.stream().anyMatch(key -> key.value().length() < SHORTEST_KEY)) {
                throw new IllegalArgumentException("identity.api-keys has a secret of less than " + SHORTEST_KEY
                        + " characters; make one with: openssl rand -hex 32");
            }
            if (!keys.stream().allMatch(key -> KEY.matcher(key.value()).matches())) {
                throw new IllegalArgumentException("identity.api-keys has a secret with characters that no header can"
                        + " have; make one with: openssl rand -hex 32");
            }
        }
    }
}
