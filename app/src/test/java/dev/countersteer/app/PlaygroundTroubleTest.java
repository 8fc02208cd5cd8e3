package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each switch does what it says, and the bot gets through. */
class PlaygroundTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final PlaygroundTalk talk = PlaygroundTalk.begin();

    @AfterEach
    void stop() {
        talk.close();
    }

    @Test
    void beginsWell() {
        assertThat(talk.read("/troubles"))
                .hasSize(9)
                .allMatch(each -> !each.path("on").booleanValue());
    }

    @Test
    void remembersWhatIsSwitchedOn() {
        turn("drift-slow", true);
        turn("mail-refused", true);
        turn("drift-slow", false);

        assertThat(active()).containsExactly("mail-refused");

        allWell();

        assertThat(active()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(talk.post("/troubles/rain", Map.of("on", true)).statusCode()).isEqualTo(404);
        assertThat(talk.post("/troubles/drift-down", Map.of("on", "yes")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersOnceDriftIsUpAgain() {
        turn("drift-down", true);
        talk.agentSays("/signup trial");
        awaitCall(500);
        allWell();

        awaitAnswers();
    }

    @Test
    void goesOnUntilTheLastPostIsThere() {
        turn("drift-down", true);
        talk.agentSays("/help");
        awaitDone();

        assertThat(going()).isTrue();
        allWell();

        awaitEnd();
    }

    @Test
    void comesBackAfterTooManyRequests() {
        turn("too-many-requests", true);
        talk.agentSays("/signup trial");
        awaitCall(429);
        allWell();

        awaitAnswers();
    }

    @Test
    void answersASlowDrift() {
        turn("drift-slow", true);
        talk.agentSays("/signup trial");

        awaitAnswers();
        assertThat(talk.readHere("/calls")).allMatch(call -> call.path("took").asLong() >= 2000);
    }

    @Test
    void postsOnceWhenAnswersAreLost() {
        turn("answers-lost", true);
        talk.agentSays("/signup trial");

        awaitEnd();
        assertThat(answers()).hasSize(2);
        assertThat(talk.read("/calls"))
                .filteredOn(call -> call.path("method").asText().equals("POST"))
                .hasSize(2)
                .allMatch(call -> call.path("status").asInt() == 0);
    }

    @Test
    void runsOnceHoweverOftenAWebhookComes() {
        turn("duplicate-webhooks", true);
        talk.agentSays("/signup trial");

        awaitAnswers();
        assertThat(trail().path("events").findValuesAsText("kind"))
                .filteredOn("webhook"::equals)
                .hasSize(6);
        assertThat(talk.read("/world").path("mails")).hasSize(1);
    }

    @Test
    void runsWhatCameOutOfOrder() {
        turn("out-of-order", true);
        talk.agentSays("/signup trial");
        allWell();

        awaitAnswers();
        assertThat(trail().path("events").findValuesAsText("text"))
                .filteredOn(text -> text.startsWith("The webhook "))
                .first()
                .asString()
                .contains("new_command_message");
    }

    @Test
    void holdsWebhooksUntilTheyAreReleased() {
        turn("webhooks-held", true);
        talk.agentSays("/signup trial");

        assertThat(trail().path("events")).isEmpty();

        turn("webhooks-held", false);

        awaitAnswers();
    }

    @Test
    void sendsTheMailOnceTheServerTakesIt() {
        turn("mail-refused", true);
        talk.agentSays("/signup trial");
        awaitFailure("mail");
        assertThat(talk.read("/world").path("mails")).isEmpty();
        allWell();

        awaitDone();
        assertThat(talk.read("/world").path("mails")).hasSize(1);
        assertThat(talk.read("/world").path("accounts")).hasSize(1);
    }

    @Test
    void createsTheAccountOnceTheServiceIsUp() {
        turn("accounts-down", true);
        talk.agentSays("/signup trial");
        awaitFailure("accounts service");
        assertThat(talk.read("/world").path("accounts")).isEmpty();
        allWell();

        awaitDone();
        assertThat(talk.read("/world").path("accounts")).hasSize(1);
    }

    @Test
    void sendsEventsAndTellsHowTheyWereAnswered() {
        List<String> events = List.of("playbook_goal_met", "contact_identified", "new_conversation");
        for (String event : events) {
            assertThat(talk.postHere("/events", Map.of("event", event)).statusCode())
                    .isEqualTo(204);
        }

        await().untilAsserted(() ->
                assertThat(talk.read("/events").findValuesAsText("event")).containsAll(events));
        assertThat(talk.read("/events"))
                .allMatch(sent -> sent.path("answer").asText().startsWith("The bot answered 200"));
    }

    @Test
    void sendsNoGoalOfAnUnknownVisitor() {
        talk.with("Otto Ohne-Adresse");

        HttpResponse<String> answer = talk.postHere("/events", Map.of("event", "playbook_goal_met"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was sent: the visitor has no e-mail address");
        assertThat(talk.postHere("/events", Map.of("event", "rain")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsWhatWasAskedWithoutTheToken() {
        talk.agentSays("/signup trial");
        awaitAnswers();

        talk.with("Otto Ohne-Adresse");
        talk.agentSays("/signup trial");
        awaitEnd();
        assertThat(talk.readHere("/calls")).isNotEmpty().allMatch(call -> isOf(talk.conversation(), call));
        talk.with("Vera Visitor");

        JsonNode calls = talk.readHere("/calls");

        assertThat(calls).anySatisfy(call -> {
            assertThat(call.path("method").asText()).isEqualTo("POST");
            assertThat(call.path("request").asText()).contains("private_note");
            assertThat(call.path("answer").asText()).contains(talk.conversation());
        });
        assertThat(talk.read("/calls").size()).isGreaterThanOrEqualTo(calls.size());
        assertThat(talk.read("/calls").toString()).doesNotContain("Bearer", "simulated-access");
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
                .untilAsserted(() -> assertThat(talk.read("/calls").findValuesAsText("status"))
                        .contains(Integer.toString(status)));
    }

    private void awaitEnd() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(going()).isFalse());
    }

    private static boolean isOf(String conversation, JsonNode call) {
        String path = call.path("path").asText();
        return path.startsWith("/conversations/" + conversation) || path.startsWith("/contacts/");
    }

    private boolean going() {
        return trail().path("going").booleanValue()
                || !trail().path("summary").asText().startsWith("Ended");
    }

    private JsonNode trail() {
        return talk.trails().get(0);
    }

    /** What the bot said at the end, without what it said of the trouble. */
    private List<String> answers() {
        return talk.readHere("").findValuesAsText("html").stream()
                .filter(text -> text.contains("has been created"))
                .toList();
    }

    private List<String> active() {
        List<String> names = new ArrayList<>();
        talk.read("/troubles").forEach(each -> {
            if (each.path("on").booleanValue()) {
                names.add(each.path("name").asText());
            }
        });
        return names;
    }

    private void turn(String name, boolean on) {
        assertThat(talk.post("/troubles/" + name, Map.of("on", on)).statusCode())
                .isEqualTo(204);
    }

    private void allWell() {
        assertThat(talk.post("/all-well", Map.of()).statusCode()).isEqualTo(204);
    }
}
