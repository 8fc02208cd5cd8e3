package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Lets those in who show a key, and not too often. */
final class Gate {
    private final ApiKeys keys;
    private final Quota quota;

    @Inject
    Gate(IdentityConfig.Access access, Clock clock) {
        requireNonNull(access, "access is null");
        this.keys = new ApiKeys(access.apiKeys());
        this.quota = new Quota(access.perMinute(), clock);
    }

    /** What to answer who may not come in; empty for those who may. */
    Optional<Response> refusal(Request request) {
        OptionalInt key = keys.shown(request.header("Authorization").orElse(""));
        return key.isEmpty()
                ? Optional.of(stranger())
                : quota.count(key.getAsInt()).map(Gate::tooMany);
    }

    private static Response stranger() {
        return Response.error(
                        401, "unauthorized", "Send Authorization: Bearer and one of the secrets of identity.api-keys")
                .with("WWW-Authenticate", "Bearer");
    }

    private static Response tooMany(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return Response.error(
                        429,
                        "too_many",
                        "This key asks too often (identity.requests-per-minute); ask again in " + seconds + " s")
                .with("Retry-After", String.valueOf(seconds));
    }
}
