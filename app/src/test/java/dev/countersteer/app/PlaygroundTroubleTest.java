package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each switch does what it says, and the bot gets through. */
class PlaygroundTroubleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Bot bot = TestPlayground.create();
    private Http http = new Http(URI.create("http://localhost"));
    private JsonNode world = MAPPER.createObjectNode();
    private String conversation = "";

    @BeforeEach
    void start() throws IOException {
        http = new Http(bot.start());
        world = read("/world");
        conversation = conversationWith("Vera Visitor");
    }

    @AfterEach
    void stop() {
        bot.stop();
    }

    @Test
    void beginsWell() throws IOException {
        assertThat(read("/troubles"))
                .hasSize(9)
                .allMatch(each -> !each.path("on").booleanValue());
    }

    @Test
    void remembersWhatIsSwitchedOn() throws IOException {
        turn("drift-slow", true);
        turn("mail-refused", true);
        turn("drift-slow", false);

        assertThat(active()).containsExactly("mail-refused");

        allWell();

        assertThat(active()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        assertThat(post("/troubles/rain", Map.of("on", true)).statusCode()).isEqualTo(404);
        assertThat(post("/troubles/drift-down", Map.of("on", "yes")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersOnceDriftIsUpAgain() throws IOException {
        turn("drift-down", true);
        agentSays("/signup trial");
        awaitCall(500);
        allWell();

        awaitAnswers();
    }

    @Test
    void comesBackAfterTooManyRequests() throws IOException {
        turn("too-many-requests", true);
        agentSays("/signup trial");
        awaitCall(429);
        allWell();

        awaitAnswers();
    }

    @Test
    void answersASlowDrift() throws IOException {
        turn("drift-slow", true);
        agentSays("/signup trial");

        awaitAnswers();
        assertThat(read("/conversations/" + conversation + "/calls"))
                .allMatch(call -> call.path("took").asLong() >= 2000);
    }

    @Test
    void postsOnceWhenAnswersAreLost() throws IOException {
        turn("answers-lost", true);
        agentSays("/signup trial");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(going()).isFalse());
        assertThat(answers()).hasSize(2);
        assertThat(read("/calls"))
                .filteredOn(call -> call.path("method").asText().equals("POST"))
                .hasSize(2)
                .allMatch(call -> call.path("status").asInt() == 0);
    }

    @Test
    void runsOnceHoweverOftenAWebhookComes() throws IOException {
        turn("duplicate-webhooks", true);
        agentSays("/signup trial");

        awaitAnswers();
        assertThat(trail().path("events").findValuesAsText("kind"))
                .filteredOn("webhook"::equals)
                .hasSize(6);
        assertThat(read("/world").path("mails")).hasSize(1);
    }

    @Test
    void runsWhatCameOutOfOrder() throws IOException {
        turn("out-of-order", true);
        agentSays("/signup trial");
        allWell();

        awaitAnswers();
        assertThat(trail().path("events").findValuesAsText("text"))
                .filteredOn(text -> text.startsWith("The webhook "))
                .first()
                .asString()
                .contains("new_command_message");
    }

    @Test
    void holdsWebhooksUntilTheyAreReleased() throws IOException {
        turn("webhooks-held", true);
        agentSays("/signup trial");

        assertThat(trail().path("events")).isEmpty();

        turn("webhooks-held", false);

        awaitAnswers();
    }

    @Test
    void sendsTheMailOnceTheServerTakesIt() throws IOException {
        turn("mail-refused", true);
        agentSays("/signup trial");
        awaitFailure("mail");
        assertThat(read("/world").path("mails")).isEmpty();
        allWell();

        awaitDone();
        assertThat(read("/world").path("mails")).hasSize(1);
        assertThat(read("/world").path("accounts")).hasSize(1);
    }

    @Test
    void createsTheAccountOnceTheServiceIsUp() throws IOException {
        turn("accounts-down", true);
        agentSays("/signup trial");
        awaitFailure("accounts service");
        assertThat(read("/world").path("accounts")).isEmpty();
        allWell();

        awaitDone();
        assertThat(read("/world").path("accounts")).hasSize(1);
    }

    @Test
    void sendsEventsAndTellsHowTheyWereAnswered() throws IOException {
        List<String> events = List.of("playbook_goal_met", "contact_identified", "new_conversation");
        for (String event : events) {
            assertThat(post(inConversation("events"), Map.of("event", event)).statusCode())
                    .isEqualTo(204);
        }

        await().untilAsserted(() ->
                assertThat(read("/events").findValuesAsText("event")).containsAll(events));
        assertThat(read("/events"))
                .allMatch(sent -> sent.path("answer").asText().startsWith("The bot answered 200"));
    }

    @Test
    void sendsNoGoalOfAnUnknownVisitor() throws IOException {
        conversation = conversationWith("Otto Ohne-Adresse");

        HttpResponse<String> answer = post(inConversation("events"), Map.of("event", "playbook_goal_met"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was sent: the visitor has no e-mail address");
        assertThat(post(inConversation("events"), Map.of("event", "rain")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsWhatWasAskedWithoutTheToken() throws IOException {
        agentSays("/signup trial");
        awaitAnswers();

        JsonNode calls = read("/conversations/" + conversation + "/calls");

        assertThat(calls).anySatisfy(call -> {
            assertThat(call.path("method").asText()).isEqualTo("POST");
            assertThat(call.path("request").asText()).contains("private_note");
            assertThat(call.path("answer").asText()).contains(conversation);
        });
        assertThat(read("/calls").size()).isGreaterThanOrEqualTo(calls.size());
        assertThat(read("/calls").toString()).doesNotContain("Bearer", "simulated-access");
    }

    private void awaitAnswers() {
        awaitDone();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answers()).hasSize(2));
    }

    private void awaitDone() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(trail().path("summary").asText()).startsWith("Ended: done"));
    }

    private void awaitFailure(String what) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trail().path("events").findValuesAsText("text"))
                        .anySatisfy(text -> assertThat(text).containsIgnoringCase(what)));
    }

    private void awaitCall(int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(read("/calls").findValuesAsText("status")).contains(Integer.toString(status)));
    }

    private boolean going() throws IOException {
        return trail().path("going").booleanValue()
                || !trail().path("summary").asText().startsWith("Ended");
    }

    private JsonNode trail() throws IOException {
        return read(inConversation("trail")).path(0);
    }

    /** What the bot said at the end, without what it said of the trouble. */
    private List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (JsonNode line : read("/conversations/" + conversation)) {
            if (line.path("from").asText().equals("bot")) {
                answers.add(line.path("html").asText());
            }
        }
        return answers;
    }

    private List<String> active() throws IOException {
        List<String> names = new ArrayList<>();
        read("/troubles").forEach(each -> {
            if (each.path("on").booleanValue()) {
                names.add(each.path("name").asText());
            }
        });
        return names;
    }

    private String inConversation(String what) {
        return "/conversations/" + conversation + "/" + what;
    }

    private String conversationWith(String name) {
        for (JsonNode talk : world.path("conversations")) {
            if (talk.path("name").asText().equals(name)) {
                return talk.path("id").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private void agentSays(String text) throws IOException {
        String agent = world.at("/agents/0/id").asText();
        HttpResponse<String> answer =
                post(inConversation("agent"), Map.of("agent", agent, "kind", "note", "text", text));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private void turn(String name, boolean on) throws IOException {
        assertThat(post("/troubles/" + name, Map.of("on", on)).statusCode()).isEqualTo(204);
    }

    private void allWell() throws IOException {
        assertThat(post("/all-well", Map.of()).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws IOException {
        return http.post("/playground/api" + path, MAPPER.writeValueAsString(body), "Content-Type", "application/json");
    }

    private JsonNode read(String path) throws IOException {
        return MAPPER.readTree(http.get("/playground/api" + path).body());
    }
}
