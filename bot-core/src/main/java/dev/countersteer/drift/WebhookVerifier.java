package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.Secret;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a webhook is Drift's: it shows the app's verification token, in its header, in its body or in both. Source:
 * {@code /docs/webhook-events-1}. The time it takes tells nothing of the token.
 */
final class WebhookVerifier {
    private final List<byte[]> accepted;

    @Inject
    WebhookVerifier(DriftConfig config) {
        this.accepted = config.verificationTokens().stream()
                .map(Secret::value)
                .peek(WebhookVerifier::requireText)
                .map(token -> token.getBytes(UTF_8))
                .toList();
    }

    /** Whether at least one token was shown, and every one that was is right. */
    boolean accepts(List<String> headerTokens, @Nullable String bodyToken) {
        boolean shown = !headerTokens.isEmpty() || bodyToken != null;
        return shown && areRight(headerTokens) && (bodyToken == null || isRight(bodyToken));
    }

    /** Whether every one of these is right; no token is none that is wrong. */
    boolean areRight(List<String> tokens) {
        return tokens.stream().allMatch(this::isRight);
    }

    private boolean isRight(String token) {
        byte[] shown = token.getBytes(UTF_8);
        boolean right = false;
        for (byte[] one : accepted) {
            right |= MessageDigest.isEqual(shown, one);
        }
        return right;
    }

    private static void requireText(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("drift.verification-token holds a blank token, which anyone could show");
        }
    }
}
