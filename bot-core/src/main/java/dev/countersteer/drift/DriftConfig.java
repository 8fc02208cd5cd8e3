package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How to reach Drift, and how Drift proves itself; the keys under {@code drift}.
 *
 * @param apiUrl the REST face, without a path
 * @param accessToken the app's token for its org
 * @param verificationTokens one token, or two while it is being rotated; each is accepted
 * @param deadline how long to wait for the whole of an answer
 */
public record DriftConfig(URI apiUrl, Secret accessToken, List<Secret> verificationTokens, Duration deadline) {
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    public DriftConfig {
        requireNonNull(apiUrl, "apiUrl is null");
        requireNonNull(accessToken, "accessToken is null");
        verificationTokens = List.copyOf(verificationTokens);
        if (verificationTokens.isEmpty() || verificationTokens.size() > 2) {
            throw new IllegalArgumentException(
                    "one or two verification tokens are needed, and there are " + verificationTokens.size());
        }
        requireNonNull(deadline, "deadline is null");
    }

    /** With the usual deadline, of fifteen seconds. */
    public DriftConfig(URI apiUrl, Secret accessToken, List<Secret> verificationTokens) {
        this(apiUrl, accessToken, verificationTokens, DEADLINE);
    }
}
