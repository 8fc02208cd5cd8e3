package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JWTs as a site's back end makes them, and as an attacker does. */
final class UserJwt {
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";

    private UserJwt() {}

    static String of(Secret key, String claims) {
        return withHeader(HEADER, key, claims);
    }

    static String withHeader(String header, Secret key, String claims) {
        String text = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        return text + "." + encoded(signature(key, text));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(Secret key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value().getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
