package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;

/** Writes bodies down for people to read, without the access token, which some of Drift's bodies hold. */
final class LoggedBody {
    private static final int LONGEST = 16_000;

    private final Secret token;

    LoggedBody(Secret token) {
        this.token = requireNonNull(token, "token is null");
    }

    String of(byte[] body) {
        String text = new String(body, UTF_8).replace(token.value(), "[access token]");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "… (cut)" : text;
    }
}
