package dev.countersteer.commands.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersteer.api.contact.ExternalId;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs external ids as Drift wants them: HS256, with the key that Drift gave the org. */
final class UserJwts {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8));

    private final IdentityConfig.Access access;
    private final Clock clock;

    @Inject
    UserJwts(IdentityConfig.Access access, Clock clock) {
        this.access = requireNonNull(access, "access is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    Signed sign(ExternalId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(access.tokenLifetime()).truncatedTo(ChronoUnit.SECONDS);
        String claims = JsonNodeFactory.instance
                .objectNode()
                .put("sub", id.value())
                .put("iat", now.getEpochSecond())
                .put("exp", expires.getEpochSecond())
                .toString();
        String text = HEADER + "." + encoded(claims.getBytes(UTF_8));
        return new Signed(text + "." + encoded(signature(text)), expires);
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(access.signingKey().value().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Who has it can be that person until it expires. */
    record Signed(String jwt, Instant expires) {
        @Override
        public String toString() {
            return "until " + expires;
        }
    }
}
