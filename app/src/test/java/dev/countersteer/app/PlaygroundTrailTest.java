package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the playground tells of a message's way. */
class PlaygroundTrailTest {
    private final PlaygroundTalk talk = PlaygroundTalk.begin();

    @AfterEach
    void stop() {
        talk.close();
    }

    @Test
    void tellsACommandsWholeWay() {
        talk.agentSays("/signup trial");

        JsonNode trail = ended();

        assertThat(trail.path("text").asText()).isEqualTo("/signup trial");
        assertThat(trail.path("from").asText()).isEqualTo("agent");
        assertThat(trail.path("summary").asText()).isEqualTo("Ended: done");
        assertThat(texts(trail, "webhook"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("was answered with 200 in "));
        assertThat(texts(trail, "store"))
                .singleElement()
                .asString()
                .startsWith("Stored, as ")
                .endsWith("-" + trail.path("message").asText());
        assertThat(texts(trail, "call"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("A look at the conversation (GET /conversations/" + talk.conversation()
                                + ") was answered with 200"));
        assertThat(texts(trail, "call"))
                .anySatisfy(text -> assertThat(text).startsWith("A look at the contact (GET /contacts/"));
        assertThat(texts(trail, "step"))
                .containsExactly("Done, and never again: step account", "Done, and never again: step mail");
        assertThat(texts(trail, "post"))
                .anySatisfy(text -> assertThat(text).startsWith("Decided on a note to agents: "))
                .anySatisfy(text -> assertThat(text).startsWith("Decided on a chat message: "))
                .filteredOn(text -> text.endsWith(" is delivered"))
                .hasSize(2);
        assertThat(trail.path("events")).allMatch(event -> event.path("good").booleanValue());
    }

    @Test
    void tellsThatARefusalWasOne() {
        talk.with("Otto Ohne-Adresse");
        talk.agentSays("/signup trial");

        assertThat(ended().path("summary").asText()).isEqualTo("Ended: refused");
    }

    @Test
    void tellsThatThereWasNothingToDo() {
        talk.agentSays("Let me see");
        talk.visitorSays("/signup trial");

        await().untilAsserted(() -> assertThat(talk.trails())
                .extracting(trail -> trail.path("summary").asText())
                .containsExactly(
                        "Delivered. Visitors give no commands: nothing to do",
                        "Delivered. Not a command: nothing to do"));
    }

    @Test
    void followsWhatAHandlerTakesFromAVisitor() {
        talk.agentSays("/verify");
        await().untilAsserted(() -> assertThat(steps(0)).containsExactly("Done, and never again: step mail"));

        talk.visitorSays("is it 000000?");

        await().untilAsserted(() -> assertThat(steps(0)).containsExactly("Done, and never again: step check"));
    }

    @Test
    void keepsTheCallsOfOneCommandOutOfTheNext() {
        talk.agentSays("/signup trial");
        talk.agentSays("/help");

        await().untilAsserted(() -> assertThat(talk.trails())
                .hasSize(2)
                .allMatch(trail -> !trail.path("going").booleanValue())
                .first()
                .satisfies(help -> assertThat(texts(help, "call"))
                        .noneSatisfy(text -> assertThat(text).startsWith("A look at the contact"))));
    }

    @Test
    void knowsNoOtherConversation() {
        assertThat(talk.status("/conversations/1/trail")).isEqualTo(404);
        assertThat(talk.status("/conversations/none/trail")).isEqualTo(404);
    }

    private JsonNode ended() {
        return await().until(
                        () -> talk.trails().get(0),
                        trail -> trail.path("summary").asText().startsWith("Ended")
                                && !trail.path("going").booleanValue());
    }

    private List<String> steps(int trail) {
        return texts(talk.trails().get(trail), "step");
    }

    private static List<String> texts(JsonNode trail, String kind) {
        return trail.path("events").findParents("kind").stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("text").asText())
                .toList();
    }
}
