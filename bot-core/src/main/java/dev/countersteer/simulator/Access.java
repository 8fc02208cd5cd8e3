package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The app's token for the simulated org, and what it may do. Safe for use by many threads. */
final class Access {
    static final String APP = "simulated-app";

    private static final String SCHEME = "bearer ";
    private static final Set<String> USUAL_SCOPES =
            Set.of("contact_read", "contact_write", "conversation_read", "conversation_write", "user_read");

    private final Secret token;
    private volatile Set<String> scopes = USUAL_SCOPES;

    Access(Secret token) {
        this.token = requireNonNull(token, "token is null");
    }

    Secret token() {
        return token;
    }

    void grant(Set<String> newScopes) {
        scopes = Set.copyOf(newScopes);
    }

    /** Space-separated, sorted. */
    String scopes() {
        return String.join(" ", new TreeSet<>(scopes));
    }

    boolean isToken(String text) {
        return token.value().equals(text);
    }

    void check(Optional<String> authorization) {
        if (authorization.filter(this::bears).isEmpty()) {
            throw Refusal.unauthorized();
        }
    }

    void check(Optional<String> authorization, String scope) {
        check(authorization);
        if (!scopes.contains(scope)) {
            throw Refusal.missingScope();
        }
    }

    /** Public bots send {@code bearer} in lower case, too, and Drift takes it. */
    private boolean bears(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isToken(header.substring(SCHEME.length()).strip());
    }

    static Secret newSecret(String kind) {
        return new Secret("simulated-" + kind + "-" + UUID.randomUUID());
    }
}
