package dev.countersteer.commands.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.testing.FixedSettings;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupConfigTest {
    private static final URI CRM = URI.create("https://crm.example.com");
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    @Test
    void isReadByAPluginThatTheServiceLoaderFinds() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasAtLeastOneElementOfType(LookupPlugin.class);
    }

    @Test
    void shipsNoCrm() {
        Config reference = ConfigFactory.parseResources("reference.conf").getConfig("lookup");

        assertThat(reference.getIsNull("crm")).isTrue();
        assertThat(reference.getIsNull("token")).isTrue();
        assertThat(reference.getString("header")).isEqualTo("Authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "hubspot, lookup.token, lookup.crm is hubspot; which needs lookup.token",
        "salesforce, lookup.url, lookup.crm is salesforce; which needs lookup.url",
        "salesforce, lookup.client-id, lookup.crm is salesforce; which needs lookup.client-id",
        "salesforce, lookup.client-secret, lookup.crm is salesforce; which needs lookup.client-secret",
        "own, lookup.fields, lookup.crm is own; which needs lookup.fields; write for example",
    })
    void saysWhatIsMissing(String crm, String key, String problem) {
        assertProblem(Bots.but(settings(crm), key, null), problem.replaceFirst(";", ","));
    }

    @Test
    void saysThatOneOfTwoIsMissing() {
        Map<String, Object> own = Bots.but(settings("own"), "lookup.email-url", null);

        assertThat(LookupConfig.crm(new FixedSettings(own))).isNotNull();
        assertProblem(
                Bots.but(own, "lookup.external-id-url", null), "lookup.email-url, lookup.external-id-url, or both");
    }

    @ParameterizedTest
    @CsvSource({
        "lookup.crm, sugar, 'lookup.crm is \"sugar\"; write hubspot, salesforce or own'",
        "lookup.header, X Key, 'lookup.header is \"X Key\"'",
        "lookup.records, data, 'lookup.records is \"data\"'",
        "lookup.id, id, 'lookup.id is \"id\"'",
        "lookup.fields, Name=, 'lookup.fields has \"Name=\"'",
        "lookup.fields, Name=name, 'lookup.fields has \"name\", which is no JSON pointer'",
    })
    void refusesWhatCannotBe(String key, String value, String problem) {
        assertProblem(Bots.but(settings("own"), key, value), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/people",
                "http://crm.example.com/{value}",
                "https://{value}.example.com/",
                "https://{value}/people",
                "https://crm.example.com@{value}/people",
                "file:///etc/{value}",
                "http://localhost:x@evil.example/{value}",
                "http://127.0.0.1:80@evil.example/{value}",
                "https://crm.example.com/{value}?x={y}",
            })
    void refusesATemplateThatLeadsElsewhere(String template) {
        assertProblem(Bots.but(settings("own"), "lookup.email-url", template), "lookup.email-url ");
    }

    @Test
    void waitsForNobodyForEver() {
        try (ScriptedService crm = ScriptedService.start()) {
            crm.answer(Answer.none());
            HttpService service =
                    HttpService.named("HubSpot", Clock.systemUTC()).waitingFor(Duration.ofMillis(200));
            Presentation presentation = new Presentation(List.of(), Optional.empty());
            Crm hubspot = new HubSpot(service, crm.url(), new Secret("pat-hush"), Optional.empty(), presentation);

            assertThatThrownBy(() -> hubspot.byEmail(ANA))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageContaining("has not answered")
                    .hasMessageNotContaining("hush");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hubspot, 401, lookup.token",
        "hubspot, 403, lookup.token",
        "hubspot, 400, lookup.fields",
        "salesforce, 400, lookup.client-secret",
        "own, 401, lookup.token and lookup.header",
        "own, 302, lookup.email-url",
    })
    void tellsTheOperatorWhichKeyToCheck(String crm, int status, String key) {
        try (ScriptedService service = ScriptedService.start()) {
            service.answer(Answer.json(status, "{\"message\": \"hush\"}"));
            Crm asked = LookupConfig.crm(new FixedSettings(settings(crm, service.url())))
                    .apply(Clock.systemUTC());

            assertThatThrownBy(() -> asked.byEmail(ANA))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageContaining(" answers " + status)
                    .hasMessageContaining("check ")
                    .hasMessageContaining(key)
                    .hasMessageNotContaining("hush");
        }
    }

    private static void assertProblem(Map<String, Object> settings, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookupPlugin().module(new FixedSettings(settings)))
                .withMessageContaining(problem);
    }

    private static Map<String, Object> settings(String crm) {
        return settings(crm, CRM);
    }

    private static Map<String, Object> settings(String crm, URI url) {
        return switch (crm) {
            case "hubspot" -> Bots.hubspot(url);
            case "salesforce" -> Bots.salesforce(url);
            default -> Bots.own(url);
        };
    }
}
