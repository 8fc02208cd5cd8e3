package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way, in the wiring of production: a page's request, a webhook, a command, calls to Drift, a mail. */
class PlaygroundTest {
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final Pattern LINK = Pattern.compile("http://\\S+/login/\\S+");

    private final Bot bot = TestPlayground.create();
    private Http http = new Http(URI.create("http://localhost"));
    private URI url = URI.create("http://localhost");

    @BeforeEach
    void start() {
        url = bot.start();
        http = new Http(url);
    }

    @AfterEach
    void stop() {
        bot.stop();
    }

    @Test
    void signsAVisitorUp() throws IOException {
        String conversation = conversations().get(0);

        agentSays(conversation, "/signup trial");

        await().untilAsserted(() -> assertThat(lines(conversation))
                .anySatisfy(line -> assertThat(line).startsWith("bot note").contains("has been created"))
                .anySatisfy(line -> assertThat(line).startsWith("bot chat").contains("has been created")));
        JsonNode world = world();
        assertThat(world.at("/accounts/0/email").asText()).isEqualTo("vera@example.com");
        assertThat(world.at("/mails")).hasSize(1);
        assertThat(world.at("/mails/0/html").asText())
                .contains("/login/")
                .doesNotContain("<style", "Your trial account is ready");
        Matcher link = LINK.matcher(world.at("/mails/0/text").asText());
        assertThat(link.find()).isTrue();
        assertThat(http.get(link.group()).statusCode()).isEqualTo(200);
        assertThat(http.post(link.group(), "").statusCode()).isEqualTo(200);
        assertThat(http.post(link.group(), "").statusCode()).isEqualTo(410);
    }

    @Test
    void showsWhatThereIsToDo() {
        await().untilAsserted(() -> assertThat(http.get("/metrics").body())
                .contains("commands_unfinished 0.0", "commands_oldest_seconds 0.0", "commands_buried 0.0"));
    }

    @Test
    void asksForAnAddressThatIsMissing() throws IOException {
        String conversation = conversations().get(1);

        agentSays(conversation, "/signup trial");

        await().untilAsserted(() -> assertThat(lines(conversation))
                .anySatisfy(line -> assertThat(line).startsWith("bot note")));
        assertThat(lines(conversation)).noneSatisfy(line -> assertThat(line).startsWith("bot chat"));
        assertThat(world().at("/mails")).isEmpty();
        assertThat(world().at("/accounts")).isEmpty();
    }

    @Test
    void letsVisitorsTypeWhatTheyLike() throws IOException {
        String conversation = conversations().get(0);

        assertThat(say(conversation + "/visitor", "{\"text\":\"/signup trial <script>\"}"))
                .isEqualTo(204);
        agentSays(conversation, "/help");

        await().untilAsserted(() -> assertThat(lines(conversation)).hasSize(3));
        assertThat(lines(conversation).get(0)).isEqualTo("visitor chat /signup trial &lt;script&gt;");
        assertThat(lines(conversation).get(1)).isEqualTo("agent note <p>/help</p>");
        assertThat(lines(conversation).get(2)).startsWith("bot note").contains("/help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "<a href=javascript:alert(1)>x</a>",
                "<p style=position:fixed onclick=alert(1)>x</p>",
                "<iframe src=//evil.example></iframe>"
            })
    void showsWhatPeopleTypeAsText(String hostile) throws IOException {
        String conversation = conversations().get(0);

        agentSays(conversation, hostile);
        say(conversation + "/visitor", "{\"text\":\"" + hostile + "\"}");

        String text = hostile.replace("<", "&lt;").replace(">", "&gt;");
        assertThat(lines(conversation)).containsExactly("agent note <p>" + text + "</p>", "visitor chat " + text);
    }

    @Test
    void saysWhatWasSaidLastInEachConversation() throws IOException {
        String conversation = conversations().get(0);

        agentSays(conversation, "one");
        say(conversation + "/visitor", "{\"text\":\"<b>two</b>\\n" + "x".repeat(200) + "\"}");

        JsonNode last = world().at("/conversations/0/last");
        assertThat(last.path("from").textValue()).isEqualTo("visitor");
        assertThat(last.path("text").textValue()).startsWith("<b>two</b> xxx").hasSize(120);
        assertThat(world().at("/conversations/1/last/text").textValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080", ""})
    void answersNoPageOfANameThatOnlyPointsHere(String host) {
        for (String path :
                List.of("/playground", "/playground/api/world", "/playground/shop/b/1", "/playground/api/live")) {
            assertThat(http.getRaw(path, "Host: " + host)).doesNotStartWith("HTTP/1.1 200");
        }
        assertThat(http.getRaw("/playground/api/world", "Host: evil.example"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Vera");
        assertThat(http.getRaw("/playground/api/world", "Host: localhost")).startsWith("HTTP/1.1 200");
    }

    @Test
    void startsAConversationWithANewVisitor() throws IOException {
        HttpResponse<String> answer =
                http.post("/playground/api/conversations", "{\"name\":\"Nora\",\"email\":\"nora@example.com\"}", JSON);

        String id = new ObjectMapper().readTree(answer.body()).path("id").textValue();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(conversations()).hasSize(3).endsWith(id);
        assertThat(world().at("/conversations/2/email").asText()).isEqualTo("nora@example.com");
    }

    @Test
    void showsItsPageFromTheRoot() {
        HttpResponse<String> root = http.get("/");

        assertThat(root.statusCode()).isEqualTo(302);
        assertThat(root.headers().firstValue("Location")).hasValue("/playground");
        assertThat(http.get("/playground").body()).contains("<title>Countersteer playground</title>");
        assertThat(http.get("/playground/icon.svg").statusCode()).isEqualTo(200);
        assertThat(http.get("/playground/playground.css").statusCode()).isEqualTo(200);
        assertThat(http.get("/playground/main.js").body()).doesNotContain("innerHTML", "eval(");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Content-Type, text/plain"
    })
    void refusesOtherPages(String header, String value) throws IOException {
        List<String> headers = new ArrayList<>(List.of(header, value));
        if (!header.equals("Content-Type")) {
            headers.addAll(List.of(JSON));
        }

        HttpResponse<String> answer =
                http.post("/playground/api/conversations", "{\"name\":\"x\"}", headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(conversations()).hasSize(2);
    }

    @Test
    void answersItsOwnPage() throws IOException {
        HttpResponse<String> answer = http.post(
                "/playground/api/conversations",
                "{}",
                "Content-Type",
                "application/json",
                "Origin",
                url.toString(),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/1/visitor|{\"text\":\"a\"}|404",
                "/x/visitor|{\"text\":\"a\"}|404",
                "/CONVERSATION/visitor|{\"text\":\" \"}|400",
                "/CONVERSATION/visitor|no json|400",
                "/CONVERSATION/agent|{\"agent\":\"1\",\"text\":\"a\"}|400"
            })
    void refusesWhatMakesNoSense(String path, String body, int status) throws IOException {
        String conversation = conversations().get(0);

        assertThat(say(path.substring(1).replace("CONVERSATION", conversation), body))
                .isEqualTo(status);
        assertThat(lines(conversation)).isEmpty();
    }

    private void agentSays(String conversation, String text) throws IOException {
        String agent = world().at("/agents/0/id").textValue();
        String body = "{\"agent\":\"" + agent + "\",\"kind\":\"note\",\"text\":\"" + text + "\"}";
        assertThat(say(conversation + "/agent", body)).isEqualTo(204);
    }

    private int say(String path, String body) {
        return http.post("/playground/api/conversations/" + path, body, JSON).statusCode();
    }

    private JsonNode world() throws IOException {
        return new ObjectMapper().readTree(http.get("/playground/api/world").body());
    }

    private List<String> conversations() throws IOException {
        return world().at("/conversations").findValuesAsText("id");
    }

    private List<String> lines(String conversation) throws IOException {
        List<String> lines = new ArrayList<>();
        new ObjectMapper()
                .readTree(http.get("/playground/api/conversations/" + conversation)
                        .body())
                .forEach(line -> lines.add(line.path("from").asText() + " "
                        + line.path("kind").asText() + " " + line.path("html").asText()));
        return lines;
    }
}
