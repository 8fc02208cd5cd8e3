package dev.countersteer.web.playground.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersteer.api.Secret;
import dev.countersteer.simulator.SimulatedDrift;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs external ids for the widget, as a site's back end does: HS256, with the key that Drift gave the org. */
final class UserJwts {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";

    private final Secret key;
    private final Clock clock;
    private final JsonMapper mapper = new JsonMapper();

    /** How good a signature is wanted; all but the first are for showing what Drift makes of them. */
    enum Quality {
        VALID,
        EXPIRED,
        FORGED,
        NONE
    }

    @Inject
    UserJwts(SimulatedDrift drift, Clock clock) {
        this.key = requireNonNull(drift, "drift is null").site().signingKey();
        this.clock = requireNonNull(clock, "clock is null");
    }

    Optional<String> sign(String externalId, Quality quality) {
        return switch (quality) {
            case VALID -> Optional.of(signed(externalId, LIFETIME, key));
            case EXPIRED -> Optional.of(signed(externalId, LIFETIME.negated(), key));
            case FORGED ->
                Optional.of(signed(
                        externalId, LIFETIME, new Secret(UUID.randomUUID().toString())));
            case NONE -> Optional.empty();
        };
    }

    private String signed(String externalId, Duration lifetime, Secret secret) {
        long expiry = clock.instant().plus(lifetime).getEpochSecond();
        Map<String, Object> claims = Map.of("sub", externalId, "exp", expiry);
        String text = encoded(HEADER.getBytes(UTF_8)) + "." + encoded(json(claims));
        return text + "." + encoded(signature(text, secret));
    }

    private byte[] json(Map<String, Object> claims) {
        try {
            return mapper.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text and a number cannot be written as JSON", e);
        }
    }

    private static byte[] signature(String text, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
