package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedIdentityTest {
    private static final Secret KEY = new Secret("the key of this org and of no other one");
    private static final Secret OTHER_KEY = new Secret("the key of another org, or somebody's guess");
    private static final long NOW = 1_718_900_000_000L;

    private final SignedIdentity signed = new SignedIdentity(KEY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sub':'user-7'}                          | VALID",
                "{'sub':'user-7','iat':1,'name':'Vera'}    | VALID",
                "{'sub':'user-7','exp':1718900001}         | VALID",
                "{'sub':'user-7','exp':1718900000.5}       | VALID",
                "{'sub':'user-7','exp':1718900000}         | EXPIRED",
                "{'sub':'user-7','exp':1}                  | EXPIRED",
                "{'sub':'user-7','exp':'1718900001'}       | EXPIRED",
                "{'sub':'user-7','exp':null}               | EXPIRED",
                "{'sub':'user-8'}                          | OF_SOMEBODY_ELSE",
                "{'sub':'user-8','exp':1}                  | OF_SOMEBODY_ELSE",
                "{'sub':7}                                 | OF_SOMEBODY_ELSE",
                "{'user':'user-7'}                         | OF_SOMEBODY_ELSE",
                "['user-7']                                | OF_SOMEBODY_ELSE",
                "user-7                                    | FORGED",
            })
    void readsTheClaims(String claims, Proof proof) {
        String jwt = UserJwt.of(KEY, claims.replace('\'', '"'));

        assertThat(signed.check(jwt, "user-7", NOW)).isEqualTo(proof);
    }

    @Test
    void believesNoOtherKey() {
        assertThat(signed.check(UserJwt.of(OTHER_KEY, claims()), "user-7", NOW)).isEqualTo(Proof.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS512", "RS256", "hs256", ""})
    void believesNoOtherAlgorithm(String algorithm) {
        String header = "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}";

        assertThat(signed.check(UserJwt.withHeader(header, KEY, claims()), "user-7", NOW))
                .isEqualTo(Proof.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "SIGNED", "SIGNED.", "HEADER..SIGNATURE", "ä.ö.ü"})
    void believesNothingElse(String text) {
        String[] parts = UserJwt.of(KEY, claims()).split("\\.");
        String jwt = text.replace("SIGNED", parts[0] + "." + parts[1])
                .replace("HEADER", parts[0])
                .replace("SIGNATURE", parts[2]);

        assertThat(signed.check(jwt, "user-7", NOW)).isEqualTo(Proof.FORGED);
    }

    @Test
    void believesNoSignatureUnderOtherClaims() {
        String[] parts = UserJwt.of(KEY, claims()).split("\\.");
        String other = UserJwt.encoded("{\"sub\":\"user-8\"}".getBytes(UTF_8));

        assertThat(signed.check(parts[0] + "." + other + "." + parts[2], "user-8", NOW))
                .isEqualTo(Proof.FORGED);
    }

    @Test
    void readsNoBookOfAJwt() {
        String jwt = UserJwt.of(KEY, "{\"sub\":\"user-7\",\"more\":\"" + "x".repeat(10_000) + "\"}");

        assertThat(signed.check(jwt, "user-7", NOW)).isEqualTo(Proof.FORGED);
    }

    private static String claims() {
        return "{\"sub\":\"user-7\"}";
    }
}
