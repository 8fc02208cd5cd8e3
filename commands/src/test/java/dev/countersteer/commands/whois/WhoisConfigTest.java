package dev.countersteer.commands.whois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.testing.FixedSettings;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoisConfigTest {
    @Test
    void isReadByAPluginThatTheServiceLoaderFinds() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasAtLeastOneElementOfType(WhoisPlugin.class);
    }

    @Test
    void shipsItsDefaults() {
        Config reference = ConfigFactory.parseResources("reference.conf");

        assertThat(reference.getString("whois.signed-identities")).isEqualTo("disabled");
        assertThat(reference.getConfig("whois").root().keySet()).containsExactly("signed-identities");
    }

    @ParameterizedTest
    @CsvSource({"disabled, DISABLED", "Enabled, ENABLED", "' REQUIRED ', REQUIRED"})
    void knowsDriftsModesInAnyCase(String text, SignedIdentities mode) {
        assertThat(SignedIdentities.parse(text)).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "true", "require"})
    void refusesOtherModesAndNamesThose(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedIdentities.parse(text))
                .withMessage("whois.signed-identities is \"" + text
                        + "\"; write disabled, enabled or required, as Drift's settings have it");
    }

    @Test
    void readsTheKeyThatIsShown() {
        assertThat(WhoisConfig.from(new FixedSettings(Map.of("whois.signed-identities", "required"))))
                .isEqualTo(new WhoisConfig(SignedIdentities.REQUIRED));
        assertThat(WhoisConfig.from(new FixedSettings(Map.of()))).isEqualTo(new WhoisConfig(SignedIdentities.DISABLED));
    }
}
