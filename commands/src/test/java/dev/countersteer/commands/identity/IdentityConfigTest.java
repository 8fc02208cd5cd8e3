package dev.countersteer.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.inject.Stage;
import com.google.inject.spi.Elements;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Secret;
import dev.countersteer.testing.FixedSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityConfigTest {
    private static final String KEY = "a-secret-of-the-back-end";
    private final Map<String, Object> set = new HashMap<>(
            Map.of("identity.token-lifetime", Duration.ofMinutes(5), "identity.requests-per-minute", "600"));

    @Test
    void isReadByAPluginThatTheServiceLoaderFinds() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasAtLeastOneElementOfType(IdentityPlugin.class);
    }

    @Test
    void shipsItsDefaults() {
        Config reference = ConfigFactory.parseResources("reference.conf").getConfig("identity");

        assertThat(reference.getDuration("token-lifetime")).isEqualTo(Duration.ofMinutes(5));
        assertThat(reference.getInt("requests-per-minute")).isEqualTo(600);
        assertThat(reference.root().keySet())
                .containsExactlyInAnyOrder(
                        "api-keys", "signing-key", "token-lifetime", "requests-per-minute", "copy-external-id-to");
        assertThat(reference.getIsNull("api-keys")).isTrue();
        assertThat(reference.getIsNull("signing-key")).isTrue();
        assertThat(reference.getIsNull("copy-external-id-to")).isTrue();
    }

    @Test
    void bindsNothingUntilItIsSet() {
        assertThat(Elements.getElements(Stage.PRODUCTION, new IdentityPlugin().module(new FixedSettings(set))))
                .isEmpty();
    }

    @Test
    void takesOneKeyOrTwo() {
        set.put("identity.signing-key", "drift's");
        set.put("identity.api-keys", KEY);
        assertThat(IdentityConfig.from(new FixedSettings(set)))
                .isEqualTo(new IdentityConfig(
                        Optional.of(new IdentityConfig.Access(
                                List.of(new Secret(KEY)), new Secret("drift's"), Duration.ofMinutes(5), 600)),
                        Optional.empty()));

        set.put("identity.api-keys", KEY + "," + KEY + "-2");
        assertThat(IdentityConfig.from(new FixedSettings(set))
                        .access()
                        .orElseThrow()
                        .apiKeys())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a-secret-of-the-back-end, -, 5, 600, -, identity.signing-key is needed with identity.api-keys",
                "-, drift-key, 5, 600, -, identity.api-keys is needed with identity.signing-key",
                "a-short-secret!, drift-key, 5, 600, -, identity.api-keys has a secret of less than 16 characters",
                "'0123456789abcdef,0123456789abcdeg,0123456789abcdeh', drift-key, 5, 600, -, one secret or two",
                "a-secret-of-the-b\u00e4ck-end, drift-key, 5, 600, -, has a secret with characters that no header can have",
                "'a-secret-of-the-back-end,a-secret\nof-the-back-end', drift-key, 5, 600, -, that no header can have",
                "a-secret-of-the-back-end, ' ', 5, 600, -, identity.signing-key is blank",
                "a-secret-of-the-back-end, drift-key, 1441, 600, -, identity.token-lifetime is to be from 10s to 24h",
                "a-secret-of-the-back-end, drift-key, 0, 600, -, identity.token-lifetime is to be from 10s to 24h",
                "a-secret-of-the-back-end, drift-key, 5, 0, -, identity.requests-per-minute is to be a whole number",
                "a-secret-of-the-back-end, drift-key, 5, many, -, identity.requests-per-minute is to be a whole number",
                "-, -, 5, 600, email, identity.copy-external-id-to is to be the name of an attribute of your own",
                "-, -, 5, 600, a b, identity.copy-external-id-to is to be the name of an attribute of your own",
            })
    void refusesWhatCannotBeAndKeepsSecretsToItself(
            String apiKeys, String signingKey, long minutes, String perMinute, String copyTo, String problem) {
        put("identity.api-keys", apiKeys);
        put("identity.signing-key", signingKey);
        set.put("identity.token-lifetime", Duration.ofMinutes(minutes));
        put("identity.requests-per-minute", perMinute);
        put("identity.copy-external-id-to", copyTo);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityConfig.from(new FixedSettings(set)))
                .withMessageContaining(problem.replace("one secret or two", "one secret, or two"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("back-end ", "drift-key", "a-short-secret"));
    }

    @Test
    void printsNoSecret() {
        set.put("identity.signing-key", "drift-key");
        set.put("identity.api-keys", KEY);

        assertThat(IdentityConfig.from(new FixedSettings(set)).toString()).doesNotContain("drift-key", KEY);
    }

    private void put(String key, String value) {
        if (value != null) {
            set.put(key, value);
        }
    }
}
