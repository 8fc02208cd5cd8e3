package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A playground of a test's own, by the requests of its page, in one conversation at a time: first that with Vera. */
final class PlaygroundTalk implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Bot bot;
    private final Http http;
    private final JsonNode world;
    private String conversation = "";

    private PlaygroundTalk(Bot bot) {
        this.bot = bot;
        this.http = new Http(bot.start());
        this.world = read("/world");
        with("Vera Visitor");
    }

    static PlaygroundTalk begin() {
        return new PlaygroundTalk(TestPlayground.create());
    }

    /** Goes on in the conversation with this visitor. */
    void with(String name) {
        conversation = items(world.path("conversations")).stream()
                .filter(talk -> talk.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name))
                .path("id")
                .asText();
    }

    String conversation() {
        return conversation;
    }

    /** An agent adds a note. */
    void agentSays(String text) {
        String agent = world.at("/agents/0/id").asText();
        assertThat(postHere("/agent", Map.of("agent", agent, "kind", "note", "text", text))
                        .statusCode())
                .isEqualTo(204);
    }

    void visitorSays(String text) {
        assertThat(postHere("/visitor", Map.of("text", text)).statusCode()).isEqualTo(204);
    }

    /** What the conversation's trails tell, newest first. */
    List<JsonNode> trails() {
        return items(readHere("/trail"));
    }

    /** Reads of the API. */
    JsonNode read(String path) {
        try {
            return MAPPER.readTree(http.get("/playground/api" + path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads of the API what belongs to the conversation. */
    JsonNode readHere(String path) {
        return read("/conversations/" + conversation + path);
    }

    HttpResponse<String> post(String path, Map<String, ?> body) {
        try {
            return http.post(
                    "/playground/api" + path, MAPPER.writeValueAsString(body), "Content-Type", "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> postHere(String path, Map<String, ?> body) {
        return post("/conversations/" + conversation + path, body);
    }

    int status(String path) {
        return http.get("/playground/api" + path).statusCode();
    }

    @Override
    public void close() {
        bot.stop();
    }

    private static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
