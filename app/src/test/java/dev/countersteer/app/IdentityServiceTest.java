package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigLoader;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.simulator.AnonymousId;
import dev.countersteer.simulator.Identification;
import dev.countersteer.simulator.IdentityMode;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole bot over HTTP, asked by a site's back end, and the Drift that believes it. */
class IdentityServiceTest {
    private static final String KEY = "a-secret-of-the-back-end";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());

    @TempDir
    private static Path folder;

    private static Bot bot;
    private static Http http;

    @BeforeAll
    static void start() {
        Map<String, String> environment = Map.of(
                "HTTP_PORT",
                "0",
                "HTTP_HOST",
                "127.0.0.1",
                "STORE_URL",
                "jdbc:sqlite:" + folder.resolve("bot.db"),
                "DRIFT_API_URL",
                drift.url().toString(),
                "DRIFT_ACCESS_TOKEN",
                drift.accessToken().value(),
                "DRIFT_VERIFICATION_TOKEN",
                drift.verificationToken().value(),
                "IDENTITY_API_KEYS",
                KEY + ",the-secret-that-is-next",
                "IDENTITY_SIGNING_KEY",
                drift.site().signingKey().value());
        ClassLoader classes = IdentityServiceTest.class.getClassLoader();
        ConfigSettings settings = new ConfigLoader(environment, classes).loadFrom(Path.of("nowhere"));
        Plugins plugins = Plugins.load(classes, settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        bot = Wiring.wire(config, config.drift().orElseThrow(), plugins.modules())
                .getInstance(Lifecycle.class);
        http = new Http(bot.start());
    }

    @AfterAll
    static void stop() {
        bot.stop();
        drift.close();
    }

    @ParameterizedTest
    @CsvSource({"a-secret-of-the-back-end", "the-secret-that-is-next"})
    void signsWhatDriftRequires(String key) throws IOException {
        drift.site().identityMode(IdentityMode.REQUIRED);

        String jwt = json(token(key, "u-" + key)).path("userJwt").textValue();

        assertThat(identify("u-" + key, jwt)).isEqualTo(Identification.Outcome.NAMED);
        assertThat(identify("u-other", jwt)).isEqualTo(Identification.Outcome.REFUSED);
        assertThat(identify("u-" + key, jwt.substring(0, jwt.length() - 2) + "AA"))
                .isEqualTo(Identification.Outcome.REFUSED);
    }

    @Test
    void letsNobodyInWithoutAKey() {
        token(KEY, "u-1");

        HttpResponse<String> answer = token("a-secret-of-the-back-enD", "u-1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"type\":\"unauthorized\",\"message\":\"Send Authorization: Bearer and one of"
                        + " the secrets of identity.api-keys\"}}");
        assertThat(http.post("/identity/tokens", "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"u-%2E%3Cb%3E%22, 'u-.<b>\"'", "Zo%C3%AB%20%27%3B--, Zoë ';--", "a%2Fb, a/b"})
    void keepsContactsWhateverTheirIdsAre(String path, String id) throws IOException {
        JsonNode answer = json(put(path, "{\"email\": \"zoe@example.com\"}"));

        assertThat(answer.path("created").booleanValue()).isTrue();
        assertThat(drift.contact(
                        new ContactId(Long.parseLong(answer.path("contactId").textValue()))))
                .containsEntry("externalId", id);
        assertThat(json(put(path, "{\"email\": \"zoe@example.com\"}"))
                        .path("created")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        HttpResponse<String> answer = put("u-1", "{\"plan\": {\"name\": \"gold\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"type\":\"invalid\",\"message\":\"The attribute \\\"plan\\\"");
    }

    @ParameterizedTest
    @CsvSource({"u%00, 400", "u%0A, 400", "%FF, 400", "%20, 400", "'', 404"})
    void refusesIdsThatCannotBe(String path, int status) {
        HttpResponse<String> answer = put(path, "{\"email\": \"zoe@example.com\"}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":{");
    }

    @Test
    void answersNothingAsAGet() {
        assertThat(http.get("/identity/tokens").statusCode()).isEqualTo(405);
    }

    @Test
    void saysWhenToComeBackWhileDriftIsDown() {
        drift.faults().next(3).on("GET", "/contacts").serverError(500);

        HttpResponse<String> answer = put("u-1", "{\"email\": \"zoe@example.com\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("Drift does not answer; ask again later");
    }

    private static Identification.Outcome identify(String id, String jwt) {
        return drift.site()
                .browser(AnonymousId.random())
                .identify(id, Map.of(), jwt)
                .outcome();
    }

    private static HttpResponse<String> token(String key, String id) {
        return http.post("/identity/tokens", "{\"userId\": \"" + id + "\"}", "Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> put(String path, String body) {
        return http.send(
                "PUT",
                "/identity/contacts/" + path,
                BodyPublishers.ofString(body),
                "Authorization",
                "Bearer " + KEY,
                "Content-Type",
                "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
