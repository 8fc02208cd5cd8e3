package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the playground's page offers to an agent who types; {@code /signup} is for administrators here. */
class PlaygroundCompletionTest {
    private static final String COMPLETIONS = "/playground/api/completions";
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Bot bot = TestPlayground.create(Map.of("COMMANDS_PERMISSIONS_SIGNUP_ROLE", "admin"));
    private static Http http;
    private static String agent;
    private static String admin;

    @BeforeAll
    static void start() throws IOException {
        http = new Http(bot.start());
        JsonNode world = MAPPER.readTree(http.get("/playground/api/world").body());
        agent = world.at("/agents/0/id").textValue();
        admin = world.at("/agents/1/id").textValue();
    }

    @AfterAll
    static void stop() {
        bot.stop();
    }

    @Test
    void saysWhatMayComeNext() throws IOException {
        JsonNode answer = MAPPER.readTree(ask(admin, "/signup tri", 11).body());

        assertThat(answer).isEqualTo(MAPPER.readTree("""
                {"suggestions": [{"from": 8, "to": 11, "insert": "trial", "help": "the plan of the account"}]}
                """));
    }

    @Test
    void keepsPlacesInATextThatBeginsWithSpaces() throws IOException {
        JsonNode answer = MAPPER.readTree(ask(admin, "  /sig trial", 6).body());

        assertThat(answer.at("/suggestions/0/from").intValue()).isEqualTo(2);
        assertThat(answer.at("/suggestions/0/to").intValue()).isEqualTo(6);
        assertThat(answer.at("/suggestions/0/insert").textValue()).isEqualTo("/signup");
    }

    @Test
    void offersToEachAgentWhatIsTheirs() throws IOException {
        assertThat(inserts(admin, "/")).contains("/cancel", "/help", "/signup");
        assertThat(inserts(agent, "/")).contains("/cancel", "/help").doesNotContain("/signup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s", "/signpu", "/signup ", "/signup tri", "/signup trial --e"})
    void doesNotRevealWhatIsNotTheirs(String text) throws IOException {
        assertThat(inserts(agent, text)).isEmpty();
        assertThat(inserts(admin, text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "see /signup"})
    void offersNothingInProse(String text) throws IOException {
        HttpResponse<String> answer = ask(admin, text, text.length());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MAPPER.readTree(answer.body())).isEqualTo(MAPPER.readTree("{\"suggestions\": []}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"agent\":\"1\",\"text\":\"/\",\"caret\":1}",
                "{\"text\":\"/\",\"caret\":1}",
                "{\"agent\":\"AGENT\",\"caret\":1}",
                "{\"agent\":\"AGENT\",\"text\":7,\"caret\":1}",
                "{\"agent\":\"AGENT\",\"text\":\"/\"}",
                "{\"agent\":\"AGENT\",\"text\":\"/\",\"caret\":\"1\"}",
                "no json"
            })
    void refusesWhatMakesNoSense(String body) {
        HttpResponse<String> answer = http.post(COMPLETIONS, body.replace("AGENT", agent), JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesATextThatIsLongerThanAnyMessage() throws IOException {
        assertThat(ask(admin, "/".repeat(10_001), 1).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesOtherPages() throws IOException {
        HttpResponse<String> answer = http.post(
                COMPLETIONS,
                question(admin, "/", 1),
                "Content-Type",
                "application/json",
                "Origin",
                "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("signup");
    }

    @Test
    void bringsWhatThePageNeeds() {
        assertThat(http.get("/playground/completion.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
        assertThat(http.get("/playground/completion.js").body()).doesNotContain("innerHTML", "eval(");
        assertThat(http.get("/playground").body()).doesNotContain("style=").contains("role=\"listbox\"");
    }

    private static Iterable<String> inserts(String typist, String text) throws IOException {
        return MAPPER.readTree(ask(typist, text, text.length()).body()).findValuesAsText("insert");
    }

    private static HttpResponse<String> ask(String typist, String text, int caret) throws IOException {
        return http.post(COMPLETIONS, question(typist, text, caret), JSON);
    }

    private static String question(String typist, String text, int caret) throws IOException {
        return MAPPER.writeValueAsString(Map.of("agent", typist, "text", text, "caret", caret));
    }
}
