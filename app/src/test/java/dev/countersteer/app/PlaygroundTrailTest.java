package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the playground tells of a message's way. */
class PlaygroundTrailTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Bot bot = TestPlayground.create();
    private Http http = new Http(URI.create("http://localhost"));
    private JsonNode world = MAPPER.createObjectNode();
    private String conversation = "";

    @BeforeEach
    void start() throws IOException {
        http = new Http(bot.start());
        world = read("/playground/api/world");
        conversation = conversationWith("Vera Visitor");
    }

    @AfterEach
    void stop() {
        bot.stop();
    }

    @Test
    void tellsACommandsWholeWay() throws IOException {
        agentSays("/signup trial");

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
                        .startsWith("A look at the conversation (GET /conversations/" + conversation
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
    void tellsThatARefusalWasOne() throws IOException {
        conversation = conversationWith("Otto Ohne-Adresse");
        agentSays("/signup trial");

        assertThat(ended().path("summary").asText()).isEqualTo("Ended: refused");
    }

    @Test
    void tellsThatThereWasNothingToDo() throws IOException {
        agentSays("Let me see");
        post("visitor", Map.of("text", "/signup trial"));

        await().untilAsserted(() -> assertThat(trails())
                .extracting(trail -> trail.path("summary").asText())
                .containsExactly(
                        "Delivered. Visitors give no commands: nothing to do",
                        "Delivered. Not a command: nothing to do"));
    }

    @Test
    void keepsTheCallsOfOneCommandOutOfTheNext() throws IOException {
        agentSays("/signup trial");
        agentSays("/help");

        await().untilAsserted(() -> assertThat(trails())
                .hasSize(2)
                .allMatch(trail -> !trail.path("going").booleanValue())
                .first()
                .satisfies(help -> assertThat(texts(help, "call"))
                        .noneSatisfy(text -> assertThat(text).startsWith("A look at the contact"))));
    }

    @Test
    void knowsNoOtherConversation() {
        assertThat(http.get("/playground/api/conversations/1/trail").statusCode())
                .isEqualTo(404);
        assertThat(http.get("/playground/api/conversations/none/trail").statusCode())
                .isEqualTo(404);
    }

    private JsonNode ended() {
        return await().until(
                        () -> trails().get(0),
                        trail -> trail.path("summary").asText().startsWith("Ended")
                                && !trail.path("going").booleanValue());
    }

    private List<JsonNode> trails() throws IOException {
        return List.copyOf(MAPPER.convertValue(
                read("/playground/api/conversations/" + conversation + "/trail"),
                MAPPER.getTypeFactory().constructCollectionType(List.class, JsonNode.class)));
    }

    private static List<String> texts(JsonNode trail, String kind) {
        return trail.path("events").findParents("kind").stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("text").asText())
                .toList();
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
        post("agent", Map.of("agent", agent, "kind", "note", "text", text));
    }

    private void post(String who, Map<String, String> body) throws IOException {
        String path = "/playground/api/conversations/" + conversation + "/" + who;
        assertThat(http.post(path, MAPPER.writeValueAsString(body), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(204);
    }

    private JsonNode read(String path) throws IOException {
        return MAPPER.readTree(http.get(path).body());
    }
}
