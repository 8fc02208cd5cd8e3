package dev.countersteer.commands.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /lookup} with a CRM that is all configuration. */
class OwnCrmTest {
    @AutoClose
    private final ScriptedService crm = ScriptedService.start();

    @AutoClose
    private final BotTester bot = Bots.with(Bots.own(crm.url()));

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
        BotTester half = Bots.with(Bots.but(Bots.own(crm.url()), "lookup.external-id-url", null));

        half.agentSays("/lookup --external-id u-7");

        assertThat(half.notes()).singleElement().asString().contains("set lookup.external-id-url");
        half.close();
    }

    @Test
    void saysThatNoCrmIsSet() {
        BotTester without = Bots.with(Map.of());

        without.agentSays("/lookup");

        assertThat(without.notes()).singleElement().asString().contains("knows no CRM yet", "lookup.crm");
        without.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void saysThatItIsRefused(int status) {
        crm.answer(Answer.json(status, "{\"error\": \"hush\"}"));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Sorry, /lookup did not work. The CRM refused the request.")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void triesAgainWhenTheCrmIsBack(int status) {
        crm.answer(Answer.text(status, "busy"));
        bot.agentSays("/lookup");
        assertThat(bot.notes()).singleElement().asString().startsWith("The CRM does not answer at the moment.");

        crm.answer(Answer.json(200, "{\"data\": {\"name\": \"Ana\"}}"));
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().isEqualTo("In the CRM, ana@example.com:\nName: Ana");
    }

    /** A visitor's browser may set any external id; this one would lead to the list of all people. */
    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void takesNoStepOfAPathForAnId(String id) {
        bot.visitorHasNoEmail();
        bot.visitorHas(Map.of("externalId", id));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).containsExactly("Nobody in the CRM has external id " + id + ".");
        assertThat(crm.requests()).isEmpty();
    }

    @Test
    void showsWhatIsHostileAsTextAndShort() {
        crm.answer(Answer.json(
                200, "{\"data\": {\"id\": \"7/../8\", \"name\": \"<b>\\n" + "y".repeat(500) + "\\u202e\"}}"));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("In the CRM, ana@example.com:\nName: <b> yyy")
                .endsWith("/p/7%2F..%2F8")
                .hasSizeLessThan(200)
                .doesNotContain("\u202e");
    }
}
