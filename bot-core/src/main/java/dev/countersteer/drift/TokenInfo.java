package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Drift says about an access token, without the token. Source: {@code /docs/get-token-information}.
 *
 * @param org the org that the token is bound to
 * @param scopes what it may do, such as {@code contact_read}
 * @param expiresAt when it ends; empty for one that does not
 */
public record TokenInfo(Optional<OrgId> org, Set<String> scopes, Optional<Instant> expiresAt) {
    /**
     * Drift documents {@code expires_in} in milliseconds, while OAuth counts seconds. A token of less than two minutes
     * makes no sense, and neither does one of more than a day in seconds.
     */
    private static final long MOST_SECONDS = 100_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String ORG_PREFIX = "orgId:";

    public TokenInfo {
        requireNonNull(org, "org is null");
        scopes = Set.copyOf(scopes);
        requireNonNull(expiresAt, "expiresAt is null");
    }

    static TokenInfo read(JsonNode json) {
        Optional<Duration> lifetime =
                Json.number(json, "expires_in").filter(value -> value > 0).map(TokenInfo::lifetime);
        return new TokenInfo(
                Json.text(json, "authenticated_userid").flatMap(TokenInfo::org),
                SPACES.splitAsStream(json.path("scope").asText(""))
                        .filter(scope -> !scope.isEmpty())
                        .collect(toSet()),
                Json.time(json, "created_at").flatMap(created -> lifetime.map(created::plus)));
    }

    private static Optional<OrgId> org(String user) {
        return user.startsWith(ORG_PREFIX)
                ? Numbers.parse(user.substring(ORG_PREFIX.length())).map(OrgId::new)
                : Optional.empty();
    }

    private static Duration lifetime(long value) {
        return value > MOST_SECONDS ? Duration.ofMillis(value) : Duration.ofSeconds(value);
    }
}
