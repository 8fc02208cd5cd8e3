package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the agents' page knows of a visitor, and changes. */
class PlaygroundContactTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONVERSATIONS = "/playground/api/conversations";

    private static final Bot bot = TestPlayground.create();
    private static Http http;

    private String conversation = "";

    @BeforeAll
    static void start() {
        http = new Http(bot.start());
    }

    @AfterAll
    static void stop() {
        bot.stop();
    }

    @BeforeEach
    void meetAVisitor() throws IOException {
        conversation = open("Nora", "nora@example.com");
    }

    @Test
    void showsTheWholeId() throws IOException {
        assertThat(contact(conversation).path("id").textValue()).hasSize(17);
    }

    @Test
    void addsChangesAndRemovesAnAttribute() throws IOException {
        assertThat(change("plan", "gold").statusCode()).isEqualTo(204);
        assertThat(change("plan", "silver").statusCode()).isEqualTo(204);
        assertThat(contact(conversation).path("attributes"))
                .isEqualTo(MAPPER.readTree("[{\"name\": \"plan\", \"value\": \"silver\"}]"));

        assertThat(change("plan", "").statusCode()).isEqualTo(204);

        assertThat(contact(conversation).path("attributes")).isEmpty();
    }

    @Test
    void takesTheAddressAway() throws IOException {
        assertThat(change("email", "").statusCode()).isEqualTo(204);

        assertThat(contact(conversation).path("email").textValue()).isEmpty();
        assertThat(contact(conversation).path("name").textValue()).isEqualTo("Nora");
    }

    @Test
    void showsWhoHasTheSameAddress() throws IOException {
        change("email", "twins@example.com");
        String twin = open("Other Nora", "Twins@Example.com");

        JsonNode duplicates = contact(conversation).path("duplicates");

        assertThat(duplicates).hasSize(1);
        assertThat(duplicates.at("/0/name").textValue()).isEqualTo("Other Nora");
        assertThat(duplicates.at("/0/conversations/0").textValue()).isEqualTo(twin);
        assertThat(contact(twin).path("duplicates")).hasSize(1);
    }

    @Test
    void showsWhatHappenedToAVisitorOfTheShop() throws IOException {
        String browser = UUID.randomUUID().toString();
        widget(browser, "/messages", Map.of("text", "Hello"));
        widget(browser, "/events", Map.of("event", "Looked", "properties", Map.of("page", "prices", "times", 2)));
        widget(browser, "/attributes", Map.of("attributes", Map.of("bikes", 3, "colors", List.of("red"))));
        JsonNode chat = MAPPER.readTree(
                http.get("/playground/widget/chat", "X-Drift-Aid", browser).body());

        JsonNode contact = contact(chat.path("conversation").textValue());

        assertThat(contact.at("/events/0/event").textValue()).isEqualTo("Looked");
        assertThat(contact.at("/events/0/attributes").textValue()).isEqualTo("page: prices, times: 2");
        assertThat(contact.path("attributes").findValuesAsText("name")).containsExactly("bikes", "colors");
        assertThat(contact.path("attributes").findValuesAsText("value")).containsExactly("3", "[\"red\"]");
    }

    @Test
    void refusesAnExternalIdThatIsAnothers() throws IOException {
        change("externalId", "user-7");
        assertThat(change("externalId", "user-7").statusCode()).isEqualTo(204);
        String owner = contact(conversation).path("id").textValue();
        conversation = open("Mallory", "");

        HttpResponse<String> answer = change("externalId", "user-7");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Contact " + owner + " has this external id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_end_user_version", "events", "socialProfiles", "start_date", "tags", "external_id", "a\nb"
            })
    void refusesNamesThatAreNoAttributes(String name) {
        HttpResponse<String> answer = change(name, "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("refused");
    }

    @ParameterizedTest
    @CsvSource({"email, nora", "email, <script>@x", "plan, LONG"})
    void refusesValuesThatMakeNoSense(String name, String value) {
        assertThat(change(name, value.replace("LONG", "x".repeat(1001))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsHostileTextsAsTheyAre() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>";
        change(hostile, hostile);
        change("proto__", hostile);
        change("constructor", hostile);

        assertThat(contact(conversation).path("attributes").findValuesAsText("name"))
                .containsExactly(hostile, "constructor", "proto__");
        assertThat(contact(conversation).path("attributes").findValuesAsText("value"))
                .containsOnly(hostile);
    }

    @Test
    void knowsNoContactOfNoConversation() {
        assertThat(http.get(CONVERSATIONS + "/1/contact").statusCode()).isEqualTo(404);
        assertThat(http.get(CONVERSATIONS + "/x/contact").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNoOtherPageChangeAContact() throws IOException {
        HttpResponse<String> answer = http.post(
                CONVERSATIONS + "/" + conversation + "/contact",
                "{\"name\":\"email\",\"value\":\"\"}",
                "Content-Type",
                "application/json",
                "Origin",
                "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(contact(conversation).path("email").textValue()).isEqualTo("nora@example.com");
    }

    private static void widget(String browser, String path, Map<String, ?> body) throws IOException {
        String text = MAPPER.writeValueAsString(body);
        HttpResponse<String> answer = http.post(
                "/playground/widget" + path, text, "Content-Type", "application/json", "X-Drift-Aid", browser);
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> change(String name, String value) {
        return post("/" + conversation + "/contact", Map.of("name", name, "value", value));
    }

    private static String open(String name, String email) throws IOException {
        return MAPPER.readTree(post("", Map.of("name", name, "email", email)).body())
                .path("id")
                .textValue();
    }

    private static JsonNode contact(String conversation) throws IOException {
        HttpResponse<String> answer = http.get(CONVERSATIONS + "/" + conversation + "/contact");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, Map<String, ?> body) {
        try {
            return http.post(CONVERSATIONS + path, MAPPER.writeValueAsString(body), "Content-Type", "application/json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
