package dev.countersteer.commands.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import dev.countersteer.testing.ScriptedService.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /lookup} with a server that answers as Salesforce's REST API Developer Guide says. */
class SalesforceTest {
    private static final String ANA =
            "{\"attributes\": {\"type\": \"Contact\"}, \"Id\": \"003Aa\", \"Email\": \"Ana@example.com\","
                    + " \"Name\": \"Ana Lima\", \"Account\": {\"Name\": \"Acme\"}, \"Phone\": null}";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private int tokens;

    @Nullable
    private Answer token;

    @AutoClose
    private final ScriptedService salesforce = ScriptedService.start();

    @AutoClose
    private final BotTester bot = Bots.with(Bots.salesforce(salesforce.url()));

    SalesforceTest() {
        salesforce.answer(this::answer);
    }

    @Test
    void showsWhoHasTheVisitorsAddress() throws IOException {
        answers.add(found(ANA, ANA.replace("003Aa", "003Bb").replace("Ana@", "susana@")));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .containsExactly("In Salesforce, ana@example.com:\nName: Ana Lima\nAccount.Name: Acme\n"
                        + salesforce.url() + "/lightning/r/Contact/003Aa/view");
        Request search = salesforce.requests().get(1);
        assertThat(search.method() + " " + search.target()).isEqualTo("POST /services/data/v60.0/parameterizedSearch");
        assertThat(search.header("Authorization")).contains("Bearer token-1");
        JsonNode query = new ObjectMapper().readTree(search.body());
        assertThat(query.path("q").asText()).isEqualTo("ana@example.com");
        assertThat(query.path("in").asText()).isEqualTo("EMAIL");
        assertThat(query.at("/sobjects/0/name").asText()).isEqualTo("Contact");
    }

    @Test
    void showsNoMoreThanMayBeShown() {
        answers.add(found(IntStream.range(10, 50)
                .mapToObj(i -> ANA.replace("003Aa", "003A" + i))
                .toArray(String[]::new)));

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("20 people in Salesforce have ana@example.com:")
                .endsWith("003A29/view\nThere may be more. Look there for all.");
    }

    @Test
    void keepsItsTokenUntilItIsRefused() {
        answers.add(found());
        answers.add(found());
        answers.add(Answer.json(401, "[{\"errorCode\": \"INVALID_SESSION_ID\"}]"));
        answers.add(found(ANA));

        bot.agentSays("/lookup");
        bot.agentSays("/lookup");
        assertThat(tokens).isEqualTo(1);
        bot.agentSays("/lookup");

        assertThat(tokens).isEqualTo(2);
        assertThat(bot.notes()).last().asString().startsWith("In Salesforce");
        assertThat(salesforce.requests().get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=client%261&client_secret=hush%3D1");
    }

    @Test
    void findsARowByItsExternalId() {
        answers.add(Answer.json(200, ANA));

        bot.agentSays("/lookup --external-id \"a/../b?c' OR 1\"");

        assertThat(salesforce.requests().get(1).target())
                .isEqualTo("/services/data/v60.0/sobjects/Contact/Customer_Id__c/a%2F..%2Fb%3Fc%27%20OR%201");
        assertThat(bot.notes()).singleElement().asString().contains("Name: Ana Lima");
    }

    @Test
    void saysThatNobodyOrSeveralHaveAnExternalId() {
        answers.add(Answer.json(404, "[{\"errorCode\": \"NOT_FOUND\"}]"));
        bot.agentSays("/lookup --external-id u-7");
        assertThat(bot.notes()).last().isEqualTo("Nobody in Salesforce has external id u-7.");

        String path = "/services/data/v60.0/sobjects/Contact/";
        answers.add(Answer.json(300, "[\"" + path + "003Aa\", \"" + path + "003Bb\"]"));
        answers.add(Answer.json(200, ANA));
        answers.add(Answer.json(200, ANA.replace("003Aa", "003Bb").replace("Acme", "Umbrella")));
        bot.agentSays("/lookup --external-id u-7");
        assertThat(salesforce.requests().stream().map(Request::target)).endsWith(path + "003Aa", path + "003Bb");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("2 people in Salesforce have external id u-7:")
                .contains("Account.Name: Acme", "Account.Name: Umbrella");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void saysThatItIsNotLetIn(int status) {
        token = Answer.json(status, "{\"error\": \"invalid_client\", \"error_description\": \"hush=1\"}");

        bot.agentSays("/lookup");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Sorry, /lookup did not work. Salesforce refused the request.")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\\nfeed", "smart”quote"})
    void sendsNoTokenThatAHeaderCannotHave(String text) {
        token = Answer.json(200, "{\"access_token\": \"" + text + "\"}");

        bot.agentSays("/lookup");

        assertThat(bot.notes()).singleElement().asString().startsWith("Salesforce does not answer at the moment.");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void triesAgainWhenSalesforceIsBack(int status) {
        answers.add(Answer.text(status, "<html>maintenance</html>").with("Retry-After", "2"));
        bot.agentSays("/lookup");
        assertThat(bot.notes()).last().asString().startsWith("Salesforce does not answer at the moment.");

        answers.add(found(ANA));
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().asString().startsWith("In Salesforce");
    }

    private synchronized Answer answer(Request request) {
        if (request.target().equals("/services/oauth2/token")) {
            tokens++;
            return token == null
                    ? Answer.json(200, "{\"access_token\": \"token-" + tokens + "\", \"token_type\": \"Bearer\"}")
                    : token;
        }
        return answers.isEmpty() ? Answer.text(503, "busy") : answers.remove();
    }

    private static Answer found(String... records) {
        return Answer.json(200, "{\"searchRecords\": [" + String.join(",", records) + "]}");
    }
}
