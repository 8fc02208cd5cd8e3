package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads JWTs that are signed with the org's key: HS256, and {@code sub} is the external id as a text [documented]. In
 * {@code ENABLED} mode expired ones fall back to unsigned [documented], so {@code exp} is honoured when present; one that
 * is no number counts as expired, and other claims are not looked at [inferred].
 */
final class SignedIdentity {
    private static final int LONGEST = 8_192;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SignedIdentity(Secret key) {
        this.key = new SecretKeySpec(requireNonNull(key, "key is null").value().getBytes(UTF_8), ALGORITHM);
    }

    /** Says whether a JWT proves an external id at a time, in milliseconds. */
    Proof check(String jwt, String externalId, long now) {
        String[] parts = jwt.split("\\.", -1);
        if (jwt.length() > LONGEST || parts.length != 3) {
            return Proof.FORGED;
        }
        try {
            return isSigned(parts) ? claims(json(parts[1]), externalId, now) : Proof.FORGED;
        } catch (IllegalArgumentException | IOException e) {
            return Proof.FORGED;
        }
    }

    /** The algorithm is ours to choose, never the sender's: a header that names another one is refused. */
    private boolean isSigned(String[] parts) throws IOException {
        byte[] expected = signature(parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(expected, decoded(parts[2]))
                && Json.text(json(parts[0]), "alg").equals("HS256");
    }

    private static Proof claims(JsonNode claims, String externalId, long now) {
        if (!externalId.equals(claims.path("sub").textValue())) {
            return Proof.OF_SOMEBODY_ELSE;
        }
        JsonNode expiry = claims.path("exp");
        return expiry.isMissingNode() || seconds(expiry) > now / 1000.0 ? Proof.VALID : Proof.EXPIRED;
    }

    private static double seconds(JsonNode number) {
        return number.isNumber() ? number.doubleValue() : 0;
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static JsonNode json(String part) throws IOException {
        return Json.read(decoded(part));
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
