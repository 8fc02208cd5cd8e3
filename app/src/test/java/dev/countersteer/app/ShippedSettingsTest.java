package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.app.config.ConfigLoader;
import dev.countersteer.app.config.ConfigSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands that we ship refuse in their settings, before anything goes where it must not. */
class ShippedSettingsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "LOOKUP_URL, http://crm.example.com",
        "LOOKUP_URL, http://localhost:x@evil.example",
        "LOOKUP_URL, https://user:hush@crm.example.com",
        "LOOKUP_TOKEN, “hush”",
        "TRANSLATE_URL, http://translate.example.com",
        "TRANSLATE_URL, https://translate.example.com/?key=hush",
        "TRANSLATE_API_KEY, hüsh",
        "QUOTE_STRIPE_URL, http://stripe.example.com",
        "QUOTE_STRIPE_URL, https://u:hush@api.stripe.com",
        "QUOTE_STRIPE_KEY, sk_live_hüsh",
    })
    void areReportedWithoutTheirSecrets(String variable, String value) {
        ClassLoader classes = getClass().getClassLoader();
        ConfigSettings settings =
                new ConfigLoader(Map.of("LOOKUP_CRM", "hubspot", variable, value), classes).loadFrom(directory);

        Plugins.load(classes, settings);

        assertThatThrownBy(settings::check)
                .hasMessageContaining("(environment variable " + variable + ")")
                .message()
                .doesNotContain("hush", "hüsh", "user:");
    }

    @ParameterizedTest
    @CsvSource({
        "LOOKUP_CRM, hubspot, 'lookup.crm is hubspot, which needs lookup.token'",
        "VERIFY_ATTRIBUTE, externalId, verify.attribute is to be the name of an attribute of your own",
        "IDENTITY_COPY_EXTERNAL_ID_TO, tags, identity.copy-external-id-to is to be the name of an attribute",
        "QUOTE_PAYMENTS, stripe, 'quote.payments is stripe, which needs quote.stripe-key'",
        "TRANSLATE_SERVICE, deepl, 'translate.service is deepl, and translate.api-key is not set'",
    })
    void areNamedByThePluginThatCannotUseThem(String variable, String value, String problem) {
        ClassLoader classes = getClass().getClassLoader();

        Plugins plugins = Plugins.load(classes, new ConfigLoader(Map.of(variable, value), classes).loadFrom(directory));

        assertThat(plugins.problems()).singleElement().asString().contains(" does not load: " + problem);
    }
}
