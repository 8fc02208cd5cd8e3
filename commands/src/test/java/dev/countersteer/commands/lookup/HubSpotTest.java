package dev.countersteer.commands.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /lookup} with a server that answers as HubSpot's guide "Search the CRM" says. */
class HubSpotTest {
    @AutoClose
    private final ScriptedService hubspot = ScriptedService.start();

    @AutoClose
    private final BotTester bot = Bots.with(Bots.hubspot(hubspot.url()));

    @Test
    void showsWhoHasTheVisitorsAddress() {
        hubspot.answer(found(ana("512")));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).containsExactly("""
                In HubSpot, ana@example.com:
                First name: Ana
                Last name: Lima
                company: Acme
                https://app.hubspot.com/contacts/42/record/0-1/512""");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void asksForBothPlacesOfAnAddress() throws IOException {
        hubspot.answer(found());

        bot.agentSays("/lookup Bo@Example.com");

        assertThat(hubspot.requests()).singleElement().satisfies(request -> {
            assertThat(request.method() + " " + request.target()).isEqualTo("POST /crm/v3/objects/contacts/search");
            assertThat(request.header("Authorization")).contains("Bearer pat-hush");
        });
        assertThat(asked(0).at("/filterGroups")).isEqualTo(new ObjectMapper().readTree("""
                [{"filters": [{"propertyName": "email", "operator": "EQ", "value": "bo@example.com"}]},
                 {"filters": [{"propertyName": "hs_additional_emails", "operator": "CONTAINS_TOKEN",
                               "value": "bo@example.com"}]}]"""));
        assertThat(bot.notes()).containsExactly("Nobody in HubSpot has Bo@Example.com.");
    }

    /** HubSpot takes an asterisk for anything. */
    @Test
    void showsNobodyWhoHasAnotherAddress() {
        hubspot.answer(found(ana("512")));

        bot.agentSays("/lookup *@example.com");

        assertThat(bot.notes()).containsExactly("Nobody in HubSpot has *@example.com.");
    }

    @Test
    void asksForBothAddressesOfAVisitor() {
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "ana@work.example")));
        hubspot.answer(found(ana("512")));

        bot.agentSays("/lookup");

        assertThat(hubspot.requests()).hasSize(2);
        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("In HubSpot, ana@example.com or ana@work.example:");
    }

    @Test
    void asksOnceForAnAddressThatDiffersInTheCaseOfLettersOnly() {
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "Ana@Example.COM")));
        hubspot.answer(found());

        bot.agentSays("/lookup");

        assertThat(hubspot.requests()).hasSize(1);
    }

    @Test
    void cutsEachOfTwoAddressesForItself() {
        String work = "w".repeat(55) + "@work.example";
        bot.visitorHas(Map.of("email", "h".repeat(40) + "@home.example", "socialProfiles", Map.of("email", work)));
        hubspot.answer(found());

        bot.agentSays("/lookup");

        assertThat(bot.notes()).singleElement().asString().contains("@home.example or " + "w".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' OR '1'='1", "\",\"operator\":\"HAS_PROPERTY", "{$ne:1}", "</b>"})
    void asksForAnIdAsItIs(String id) throws IOException {
        hubspot.answer(found());

        bot.agentSays("/lookup --external-id='" + id.replace("'", "\\'") + "'");

        JsonNode filters = asked(0).at("/filterGroups");
        assertThat(filters).hasSize(1);
        assertThat(filters.at("/0/filters")).hasSize(1);
        assertThat(filters.at("/0/filters/0/propertyName").asText()).isEqualTo("customer_id");
        assertThat(filters.at("/0/filters/0/operator").asText()).isEqualTo("EQ");
    }

    @Test
    void showsAllWhoAreFoundTheFirstAtLength() {
        hubspot.answer(found(IntStream.range(0, 7).mapToObj(i -> ana("51" + i)).toArray(String[]::new)));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("7 people in HubSpot have ana@example.com:")
                .contains(
                        "\n\nFirst name: Ana\nLast name: Lima\ncompany: Acme\nhttps://app.hubspot.com/contacts/42/record/0-1/514")
                .endsWith("""

                        Ana, Lima, Acme https://app.hubspot.com/contacts/42/record/0-1/515
                        Ana, Lima, Acme https://app.hubspot.com/contacts/42/record/0-1/516""");
    }

    @Test
    void saysWhereThereMayBeMoreThanItAskedFor() {
        hubspot.answer(found(IntStream.range(10, 30).mapToObj(i -> ana("5" + i)).toArray(String[]::new)));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("20 people in HubSpot have ana@example.com:")
                .endsWith("record/0-1/529\nThere may be more. Look there for all.");
    }

    @Test
    void leavesALinkAwayThatIsTooLong() {
        hubspot.answer(found(ana("5".repeat(60_000))));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).containsExactly("""
                In HubSpot, ana@example.com:
                First name: Ana
                Last name: Lima
                company: Acme""");
    }

    @Test
    void showsWhatIsHostileAsItIsAndShort() {
        String hostile = "<img src=x onerror=alert(1)>\\n" + "x".repeat(500) + "\\u0007";
        hubspot.answer(found("{\"id\": \"../512?\", \"properties\": {\"email\": \"x@y.z\","
                + " \"hs_additional_emails\": \"b@c.d;ana@example.com\", \"firstname\": \"" + hostile + "\"}}"));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .contains("First name: <img src=x onerror=alert(1)> xxx")
                .endsWith("record/0-1/..%2F512%3F")
                .hasSizeLessThan(250)
                .doesNotContain("\u0007");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysThatItIsNotLetIn(int status) {
        hubspot.answer(Answer.json(status, "{\"message\": \"hush\"}"));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Sorry, /lookup did not work. HubSpot refused the request.")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502})
    void triesAgainUntilItIsBack(int status) {
        hubspot.answer(Answer.text(status, "<html>busy</html>").with("Retry-After", "2"));
        bot.agentSays("/lookup");
        assertThat(bot.notes()).singleElement().asString().startsWith("HubSpot does not answer at the moment.");

        hubspot.answer(found(ana("512")));
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(2).last().asString().startsWith("In HubSpot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "too long"})
    void triesAgainWhenTheAnswerCannotBeRead(String answer) {
        hubspot.answer(Answer.text(200, answer.equals("too long") ? "[" + "1,".repeat(40_000) : answer));

        bot.agentSays("/lookup");

        assertThat(bot.notes()).singleElement().asString().startsWith("HubSpot does not answer");
    }

    @Test
    void looksForTheExternalIdOfWhoHasNoAddress() throws IOException {
        bot.visitorHasNoEmail();
        bot.visitorHas(Map.of("externalId", "u-7"));
        hubspot.answer(found());

        bot.agentSays("/lookup");

        assertThat(asked(0).at("/filterGroups/0/filters/0/value").asText()).isEqualTo("u-7");
        assertThat(bot.notes()).containsExactly("Nobody in HubSpot has external id u-7.");
    }

    @Test
    void saysThatThereIsNothingToLookFor() {
        bot.visitorHasNoEmail();

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Nobody was looked up: this visitor has no e-mail");
        assertThat(hubspot.requests()).isEmpty();
    }

    private JsonNode asked(int request) throws IOException {
        return new ObjectMapper().readTree(hubspot.requests().get(request).body());
    }

    private static Answer found(String... results) {
        return Answer.json(
                200,
                "{\"total\": " + results.length + ", \"results\": ["
                        + Arrays.stream(results).collect(Collectors.joining(",")) + "]}");
    }

    private static String ana(String id) {
        return "{\"id\": \"" + id
                + "\", \"properties\": {\"email\": \"Ana@example.com\", \"firstname\": \"Ana\","
                + " \"lastname\": \"Lima\", \"company\": \"Acme\","
                + " \"jobtitle\": null}, \"archived\": false}";
    }
}
