package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Where a translation service is, and what lets the bot in.
 *
 * @param url empty: where the service is for everybody
 * @param key empty: the service asks for none
 */
record Access(Optional<URI> url, Optional<Secret> key) {
    Access {
        requireNonNull(url, "url is null");
        requireNonNull(key, "key is null");
    }
}
