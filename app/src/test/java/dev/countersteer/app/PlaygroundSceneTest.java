package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ready conversations of the playground. */
class PlaygroundSceneTest {
    private static final String SCENES = "/playground/api/scenes";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Bot bot = TestPlayground.create();
    private static Http http;

    @BeforeAll
    static void start() {
        http = new Http(bot.start());
    }

    @AfterAll
    static void stop() {
        bot.stop();
    }

    @Test
    void sayWhatTheyShowAndWhatToTry() throws IOException {
        JsonNode scenes = read(SCENES);

        assertThat(scenes).hasSizeGreaterThanOrEqualTo(6).allSatisfy(scene -> {
            assertThat(scene.path("title").asText()).isNotBlank();
            assertThat(scene.path("shows").asText()).isNotBlank();
            assertThat(scene.path("attempt").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-address", "social-address", "duplicates", "spanish", "long-ids", "hostile", "quote"})
    void beginAConversationEachTime(String scene) throws IOException {
        String once = play(scene);
        String again = play(scene);

        assertThat(again).isNotEqualTo(once);
        assertThat(read("/playground/api/conversations/" + once))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("from").asText()).isEqualTo("visitor"));
    }

    @Test
    void haveTheOtherContactOfADuplicate() throws IOException {
        JsonNode contact = read("/playground/api/conversations/" + play("duplicates") + "/contact");

        assertThat(contact.path("duplicates"))
                .anySatisfy(
                        other -> assertThat(other.path("externalId").asText()).isEqualTo("cus_8Qz41rVt0w"));
    }

    @Test
    void showHostileTextAsText() throws IOException {
        String conversation = play("hostile");

        List<String> shown =
                read("/playground/api/conversations/" + conversation).findValuesAsText("html");

        assertThat(shown)
                .contains("&lt;img src=x onerror=alert(4)&gt;")
                .noneMatch(html -> html.contains("<img") || html.contains("<script"));
    }

    @Test
    void areSavedToBeSentOrTestedAgain() throws IOException {
        String conversation = play("spanish");

        HttpResponse<String> file = http.get("/playground/api/conversations/" + conversation + "/recording");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"conversation-" + conversation + ".jsonl\"");
        assertThat(file.body())
                .hasLineCount(3)
                .startsWith("{\"format\":\"countersteer-conversation\",\"version\":1,")
                .contains("Íñigo Peñalba Núñez", "¿Tienen una versión de prueba?")
                .doesNotContain("token", "simulated-");
    }

    @Test
    void areKnownByName() {
        HttpResponse<String> answer = http.post(SCENES + "/nothing", "{}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static String play(String scene) throws IOException {
        HttpResponse<String> answer = http.post(SCENES + "/" + scene, "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
        return MAPPER.readTree(answer.body()).path("id").textValue();
    }

    private static JsonNode read(String path) throws IOException {
        return MAPPER.readTree(http.get(path).body());
    }
}
