package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
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

/** What the widget and the shop's page ask, over HTTP, as anybody's script may. */
class ShopTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WIDGET = "/playground/widget";

    private static final Bot bot = TestPlayground.create();
    private static Http http;

    private final String browser = UUID.randomUUID().toString();
    private final String otherBrowser = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        http = new Http(bot.start());
    }

    @AfterAll
    static void stop() {
        bot.stop();
    }

    @BeforeEach
    void switchSignedIdentitiesOff() {
        post("/playground/shop/api/identity-mode", browser, Map.of("mode", "DISABLED"));
    }

    @Test
    void bringsAnAgentsAnswerToTheVisitor() throws IOException {
        say(browser, "Hello, my address is nora@example.com");
        String conversation = chat(browser).path("conversation").textValue();

        agentSays(conversation, "note", "/signup trial");

        await().untilAsserted(() -> assertThat(chat(browser).path("messages").findValuesAsText("html"))
                .anyMatch(text -> text.contains("has been created")));
        assertThat(chat(browser).path("knowsEmail").booleanValue()).isTrue();
    }

    @Test
    void tellsATooLongSignatureFromNone() throws IOException {
        post("/playground/shop/api/identity-mode", browser, Map.of("mode", "REQUIRED"));

        assertThat(identify(browser, "user-" + UUID.randomUUID(), "x".repeat(10_500))
                        .path("proof")
                        .asText())
                .isEqualTo("FORGED");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "101, 1", "1, 10001"})
    void takesNoAttributeWithoutMeasure(int name, int value) {
        Map<String, Object> attributes = Map.of("n".repeat(name), "v".repeat(value));

        assertThat(post(WIDGET + "/attributes", browser, Map.of("attributes", attributes))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void sendsThePrivateNotesOfNobody() throws IOException {
        say(browser, "Hello");
        String conversation = chat(browser).path("conversation").textValue();

        agentSays(conversation, "note", "secret one");
        agentSays(conversation, "note", "/help");
        agentSays(conversation, "chat", "Welcome");

        await().untilAsserted(() -> assertThat(agentSees(conversation)).hasSize(5));
        assertThat(chat(browser).path("messages").findValuesAsText("html")).containsExactly("Hello", "<p>Welcome</p>");
        assertThat(ask("/chat", browser).body()).doesNotContain("secret", "/help");
    }

    @Test
    void isReadByNoOtherBrowser() throws IOException {
        say(browser, "Hello");
        say(otherBrowser, "Hi");

        assertThat(chat(otherBrowser).path("messages").findValuesAsText("html")).containsExactly("Hi");
        assertThat(chat(UUID.randomUUID().toString()).path("messages")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0", "../1"})
    void answersNobodyWithoutAnonymousId(String id) {
        String[] headers = id.isEmpty() ? new String[] {} : new String[] {"X-Drift-Aid", id};

        assertThat(http.get(WIDGET + "/chat", headers).statusCode()).isEqualTo(400);
        assertThat(http.get("/playground/shop/api/status", headers).statusCode())
                .isEqualTo(400);
    }

    @Test
    void makesNoContactByLooking() throws IOException {
        http.get("/playground/shop/b/1");
        chat(browser);

        assertThat(status(browser).path("contact").textValue()).isEmpty();
        assertThat(status(browser).path("anonymousId").textValue()).isEqualTo(browser);
    }

    @Test
    void showsVisitorsOfTheShopToTheAgents() throws IOException {
        say(browser, "Hello");
        String conversation = chat(browser).path("conversation").textValue();

        assertThat(MAPPER.readTree(http.get("/playground/api/world").body())
                        .path("conversations")
                        .findValuesAsText("id"))
                .contains(conversation);
        assertThat(agentSees(conversation)).containsExactly("Hello");
    }

    @Test
    void takesTheScriptsOutOfMessages() throws IOException {
        say(browser, "<img src=x onerror=alert(1)>\nsecond line");
        say(browser, "<script>alert(1)</script>");

        assertThat(chat(browser).path("messages").findValuesAsText("html"))
                .containsExactly(
                        "&lt;img src=x onerror=alert(1)&gt;<br>second line", "&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "DISABLED, none, NAMED, IGNORED",
        "ENABLED, valid, NAMED, VALID",
        "ENABLED, forged, NAMED, FORGED",
        "REQUIRED, valid, NAMED, VALID",
        "REQUIRED, expired, REFUSED, EXPIRED",
        "REQUIRED, forged, REFUSED, FORGED",
        "REQUIRED, none, REFUSED, MISSING",
    })
    void identifiesAsTheModeSays(String mode, String signature, String outcome, String proof) throws IOException {
        post("/playground/shop/api/identity-mode", browser, Map.of("mode", mode));
        String id = "user-" + UUID.randomUUID();

        JsonNode told = identify(browser, id, jwt(id, signature));

        assertThat(told.path("outcome").textValue()).isEqualTo(outcome);
        assertThat(told.path("proof").textValue()).isEqualTo(proof);
        assertThat(told.path("used").booleanValue()).isEqualTo(!outcome.equals("REFUSED"));
        assertThat(status(browser).path("externalId").textValue()).isEqualTo(outcome.equals("REFUSED") ? "" : id);
        assertThat(status(browser).path("signed").booleanValue()).isEqualTo(proof.equals("VALID"));
        assertThat(status(browser).path("mode").textValue()).isEqualToIgnoringCase(mode);
    }

    @Test
    void believesNoSignatureForSomebodyElse() throws IOException {
        post("/playground/shop/api/identity-mode", browser, Map.of("mode", "REQUIRED"));
        String omar = customer(1).path("id").textValue();

        JsonNode told = identify(browser, customer(0).path("id").textValue(), jwt(omar, "valid"));

        assertThat(told.path("message").textValue())
                .isEqualTo("The identity was not used: this browser stays who it was."
                        + " Its signature is for another external id.");
    }

    @Test
    void tellsWhatAnIdentityMoved() throws IOException {
        say(browser, "Hello");
        say(otherBrowser, "Hi");
        String first = status(browser).path("contact").textValue();
        String second = status(otherBrowser).path("contact").textValue();
        String id = "user-" + UUID.randomUUID();

        String named = identify(browser, id, "").path("message").textValue();
        String joined = identify(otherBrowser, id, "").path("message").textValue();

        assertThat(named).startsWith("This browser's own contact " + first + " got the external id");
        assertThat(joined)
                .startsWith("This browser is contact " + first + " now")
                .contains("stays behind with contact " + second);
    }

    @Test
    void isSomebodyNewAfterReset() throws IOException {
        say(browser, "Hello");

        String after = json(post(WIDGET + "/reset", browser, Map.of()))
                .path("anonymousId")
                .textValue();

        assertThat(after).isNotEqualTo(browser);
        assertThat(chat(after).path("messages")).isEmpty();
    }

    @Test
    void takesHostileAttributesAsTheyAre() throws IOException {
        Map<String, Object> attributes = Map.of(
                "externalId",
                customer(0).path("id").textValue(),
                "name",
                "<script>alert(1)</script>",
                "email",
                List.of("a", "b"),
                "__proto__",
                Map.of("admin", true));

        HttpResponse<String> answer = post(WIDGET + "/attributes", browser, Map.of("attributes", attributes));

        assertThat(answer.statusCode()).isEqualTo(204);
        JsonNode status = status(browser);
        assertThat(status.path("externalId").textValue()).isEmpty();
        assertThat(status.path("email").textValue()).isEmpty();
        assertThat(status.at("/attributes/name").textValue()).isEqualTo("<script>alert(1)</script>");
        assertThat(http.get("/playground/api/world").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/messages | {\"text\":\" \"}",
                "/messages | []",
                "/messages | no json",
                "/attributes | {\"attributes\":7}",
                "/identify | {\"attributes\":{}}",
                "/events | {\"properties\":{}}",
                "/buttons | {\"message\":\"x\",\"value\":\"yes\"}"
            })
    void refusesWhatMakesNoSense(String path, String body) throws IOException {
        HttpResponse<String> answer =
                http.post(WIDGET + path, body, "Content-Type", "application/json", "X-Drift-Aid", browser);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(status(browser).path("contact").textValue()).isEmpty();
    }

    @Test
    void pressesNoButtonThatIsNotThere() {
        HttpResponse<String> answer = post(WIDGET + "/buttons", browser, Map.of("message", "1", "value", "yes"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheSigningKeyToItself() throws IOException {
        String id = customer(0).path("id").textValue();
        String everything = http.get("/playground/shop/api/customers").body()
                + ask("/chat", browser).body()
                + jwt(id, "valid")
                + http.get("/playground/shop/api/status", "X-Drift-Aid", browser)
                        .body()
                + http.get("/playground/shop/b/1").body();

        assertThat(everything).doesNotContain("simulated-signing");
    }

    @Test
    void refusesOtherPages() throws IOException {
        HttpResponse<String> answer = http.post(
                WIDGET + "/messages",
                "{\"text\":\"Hello\"}",
                "Content-Type",
                "application/json",
                "X-Drift-Aid",
                browser,
                "Origin",
                "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(chat(browser).path("messages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/playground/shop/b/2, 200", "/playground/shop/b/0, 404", "/playground/shop/b/x, 404"})
    void hasAPageForEachBrowser(String path, int status) {
        assertThat(http.get(path).statusCode()).isEqualTo(status);
        assertThat(http.get("/playground/shop").headers().firstValue("Location"))
                .hasValue("/playground/shop/b/1");
    }

    @ParameterizedTest
    @CsvSource({
        "/playground/drift.js, text/javascript",
        "/playground/widget/chat.js, text/javascript",
        "/playground/widget/chat.css, text/css",
        "/playground/shop/demo.js, text/javascript",
        "/playground/shop/wheel.svg, image/svg+xml"
    })
    void servesItsFiles(String path, String type) {
        HttpResponse<String> file = http.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(file.body()).doesNotContain("innerHTML", "eval(", " style=\"");
    }

    private void say(String who, String text) {
        assertThat(post(WIDGET + "/messages", who, Map.of("text", text)).statusCode())
                .isEqualTo(204);
    }

    private JsonNode identify(String who, String id, String jwt) throws IOException {
        return json(post(WIDGET + "/identify", who, Map.of("externalId", id, "userJwt", jwt)));
    }

    private String jwt(String id, String signature) throws IOException {
        return json(post("/playground/shop/api/login", browser, Map.of("id", id, "signature", signature)))
                .path("userJwt")
                .textValue();
    }

    private JsonNode customer(int index) throws IOException {
        return MAPPER.readTree(http.get("/playground/shop/api/customers").body())
                .path(index);
    }

    private JsonNode chat(String who) throws IOException {
        return json(ask("/chat", who));
    }

    private JsonNode status(String who) throws IOException {
        return json(http.get("/playground/shop/api/status", "X-Drift-Aid", who));
    }

    private HttpResponse<String> ask(String path, String who) {
        return http.get(WIDGET + path, "X-Drift-Aid", who);
    }

    private HttpResponse<String> post(String path, String who, Map<String, ?> body) {
        try {
            String text = MAPPER.writeValueAsString(body);
            return http.post(path, text, "Content-Type", "application/json", "X-Drift-Aid", who);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void agentSays(String conversation, String kind, String text) throws IOException {
        String agent = MAPPER.readTree(http.get("/playground/api/world").body())
                .at("/agents/0/id")
                .textValue();
        Map<String, String> body = Map.of("agent", agent, "kind", kind, "text", text);
        assertThat(post("/playground/api/conversations/" + conversation + "/agent", browser, body)
                        .statusCode())
                .isEqualTo(204);
    }

    private List<String> agentSees(String conversation) throws IOException {
        List<String> bodies = new ArrayList<>();
        MAPPER.readTree(http.get("/playground/api/conversations/" + conversation)
                        .body())
                .forEach(line -> bodies.add(line.path("html").asText()));
        return bodies;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}
