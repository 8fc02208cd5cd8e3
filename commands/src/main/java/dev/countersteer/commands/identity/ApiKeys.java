package dev.countersteer.commands.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.Secret;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;

/** Knows who may ask. The time it takes tells nothing of the keys. */
final class ApiKeys {
    private static final String BEARER = "Bearer ";

    private final List<Secret> keys;

    ApiKeys(List<Secret> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Which key an {@code Authorization} header shows, by its place; empty when it shows none. */
    OptionalInt shown(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return OptionalInt.empty();
        }
        byte[] shown = authorization.substring(BEARER.length()).strip().getBytes(UTF_8);
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < keys.size(); i++) {
            if (MessageDigest.isEqual(shown, keys.get(i).value().getBytes(UTF_8))) {
                found = OptionalInt.of(i);
            }
        }
        return found;
    }
}
