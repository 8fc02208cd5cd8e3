package dev.countersteer.commands.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonPointer;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /lookup} with a CRM that is all configuration. */
class OwnCrmTest {
    @AutoClose
    private final ScriptedService crm = ScriptedService.start();

    @AutoClose
    private final BotTester bot = Bots.with(Bots.own(
            api(crm.url() + "/people?mail={value}&all=1", crm.url() + "/people/{value}"),
            "Name=/name",
            "Plan=/sub/plan"));

    @Test
    void isAskedAndReadAsItIsTold() {
        crm.answer(
                Answer.json(
                        200,
                        "{\"data\": [{\"id\": 7, \"name\": \"Ana\", \"sub\": {\"plan\": \"gold\"}}, {\"id\": 8, \"name\": \"Bo\"}]}"));

        bot.agentSays("/lookup a+b&all=2@example.com");

        assertThat(crm.requests()).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo("/people?mail=a%2Bb%26all%3D2%40example.com&all=1");
            assertThat(request.header("X-Key")).contains("Bearer hush");
        });
        assertThat(bot.notes()).containsExactly("""
                2 people in the CRM have a+b&all=2@example.com:

                Name: Ana
                Plan: gold
                https://crm.example.com/p/7

                Name: Bo
                https://crm.example.com/p/8""");
    }

    @Test
    void takesOnePersonForAListOfOne() {
        crm.answer(Answer.json(200, "{\"data\": {\"id\": 7, \"name\": \"Ana\"}}"));

        bot.agentSays("/lookup --external-id u/7");

        assertThat(crm.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.target()).isEqualTo("/people/u%2F7"));
        assertThat(bot.notes()).singleElement().asString().startsWith("In the CRM, external id u/7:\nName: Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": []}", "{\"data\": null}", "{\"data\": {}}", "{}", "[]", "\"x\""})
    void saysThatNobodyIsThere(String answer) {
        crm.answer(Answer.json(200, answer));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).containsExactly("Nobody in the CRM has ana@example.com.");
    }

    @Test
    void takesNotFoundForNobody() {
        crm.answer(Answer.text(404, "no"));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).containsExactly("Nobody in the CRM has ana@example.com.");
    }

    @Test
    void saysWhatIsNotSet() {
        BotTester half = Bots.with(Bots.own(
                new OwnApi(
                        Optional.of(crm.url() + "/{value}"),
                        Optional.empty(),
                        "X-Key",
                        JsonPointer.empty(),
                        JsonPointer.empty()),
                "Name=/name"));

        half.agentSays("/lookup --external-id u-7");

        assertThat(half.notes()).singleElement().asString().contains("set lookup.external-id-url");
        half.close();
    }

    @Test
    void saysThatNoCrmIsSet() {
        BotTester without = Bots.with(Bots.none());

        without.agentSays("/lookup");

        assertThat(without.notes()).singleElement().asString().contains("knows no CRM yet", "lookup.crm");
        without.close();
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
                "https://crm.example.com/{value}?x={y}",
            })
    void refusesATemplateThatLeadsElsewhere(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(template, template))
                .withMessageStartingWith("lookup.email-url ");
    }

    private static OwnApi api(String emailUrl, String externalIdUrl) {
        return new OwnApi(
                Optional.of(emailUrl),
                Optional.of(externalIdUrl),
                "X-Key",
                JsonPointer.compile("/data"),
                JsonPointer.compile("/id"));
    }
}
