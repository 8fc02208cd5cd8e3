package dev.countersteer.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Provider;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import dev.countersteer.simulator.AnonymousId;
import dev.countersteer.simulator.Identification;
import dev.countersteer.simulator.IdentityMode;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.testing.BotTester;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The site's back end asks, and Drift checks what it got. */
class IdentityTest {
    private static final String KEY = "a-secret-of-the-back-end";
    private static final String NEXT_KEY = "the-secret-that-is-next";
    private static final Secret SIGNING_KEY = new Secret("key-from-drift's-settings");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicReference<Provider<TokenEndpoint>> tokens = new AtomicReference<>();
    private final AtomicReference<Provider<ContactEndpoint>> contacts = new AtomicReference<>();
    private final IdentityConfig.Access access = new IdentityConfig.Access(
            List.of(new Secret(KEY), new Secret(NEXT_KEY)), SIGNING_KEY, Duration.ofMinutes(5), 3);

    @AutoClose
    private final BotTester bot = BotTester.with(new IdentityModule(access), binder -> {
        tokens.set(binder.getProvider(TokenEndpoint.class));
        contacts.set(binder.getProvider(ContactEndpoint.class));
    });

    @Test
    void signsTheIdAndSaysUntilWhen() throws Exception {
        JsonNode answer = ok(token("{\"userId\": \"u-7f3c9a1e\"}"));

        assertThat(answer.path("expiresAt").textValue()).isEqualTo("2026-11-23T09:05:00Z");
        assertThat(answer.path("warnings")).isEmpty();
        String[] parts = answer.path("userJwt").textValue().split("\\.");
        assertThat(JSON.readTree(Base64.getUrlDecoder().decode(parts[0])).toString())
                .isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        assertThat(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).toString())
                .isEqualTo("{\"sub\":\"u-7f3c9a1e\",\"iat\":1795424400,\"exp\":1795424700}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u-1", "Zoë \"O'Neil\" <b>", "'; DROP TABLE x; --", "{\"$ne\":1}", "👍"})
    void signsWhateverAnIdIsCalled(String id) {
        String jwt = jwt(id);

        // As long as the simulator has a key of its own, only that the claims are whole can be seen here.
        assertThat(claims(jwt).path("sub").textValue()).isEqualTo(id);
    }

    @Test
    void isBelievedByDriftUntilItExpires() {
        IdentityConfig.Access drifts =
                new IdentityConfig.Access(access.apiKeys(), bot.drift().site().signingKey(), Duration.ofMinutes(5), 3);
        UserJwts jwts = new UserJwts(drifts, bot.clock());
        String jwt = jwts.sign(new ExternalId("Zoë's \"id\"")).jwt();
        bot.drift().site().identityMode(IdentityMode.REQUIRED);

        assertThat(identify("Zoë's \"id\"", jwt)).isEqualTo(Identification.Outcome.NAMED);
        assertThat(identify("somebody else", jwt)).isEqualTo(Identification.Outcome.REFUSED);
        bot.clock().advance(Duration.ofMinutes(5));
        assertThat(identify("Zoë's \"id\"", jwt)).isEqualTo(Identification.Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "4711, plain number",
        "ana@example.com, e-mail address",
        "d41d8cd98f00b204e9800998ecf8427e, MD5 hash",
    })
    void signsAnIdThatCanBeGuessedAndWarnsOfIt(String id, String what) throws Exception {
        JsonNode answer = ok(token("{\"userId\": \"" + id + "\"}"));

        assertThat(claims(answer.path("userJwt").textValue()).path("sub").textValue())
                .isEqualTo(id);
        assertThat(answer.path("warnings")).hasSize(1);
        assertThat(answer.path("warnings").path(0).textValue()).contains(what).doesNotContain(id);
    }

    @Test
    void logsEachKindOfGuessOnceAndNoId() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(Warnings.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            ok(token("{\"userId\": \"4711\"}"));
            ok(token("{\"userId\": \"4712\"}"));
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).singleElement().asString().contains("plain number").doesNotContain("4711");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"u-1\"",
                "{\"userId\": \"u-1\"",
                "{\"userId\": \"u-1\", \"userId\": \"u-2\"}",
                "{\"userId\": \"u-1\"} {}",
                "{}",
                "{\"userId\": null}",
                "{\"userId\": 4711}",
                "{\"userId\": {\"$ne\": 1}}",
                "{\"userId\": \"\"}",
                "{\"userId\": \" u-1\"}",
                "{\"userId\": \"u\\u00001\"}",
                "{\"userId\": \"u\\n1\"}",
                "{\"userId\": \"u\\u202e1\"}",
                "{\"userId\": \"u\\ufffd1\"}",
                "{\"userId\": \"u\\ud8001\"}"
            })
    void refusesABodyWithoutAnId(String body) {
        assertThatThrownBy(() -> token(body))
                .isInstanceOf(UserException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContainPattern("\\p{C}")
                        .hasSizeLessThan(200));
    }

    @Test
    void takesIdsOf200CharactersAndNoMore() throws Exception {
        assertThat(jwt("u".repeat(200))).isNotBlank();

        assertThatThrownBy(() -> token("{\"userId\": \"" + "u".repeat(201) + "\"}"))
                .isInstanceOf(UserException.class)
                .hasMessage("\"" + "u".repeat(60) + "…\" is not an external id: 1 to 200 characters that can be seen,"
                        + " without blanks around them, such as u-7f3c9a1e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic YTpi",
                "Bearer a-secret-of-the-back-en",
                KEY,
                "Bearer " + KEY + "x"
            })
    void letsNobodyInWithoutAKey(String authorization) {
        for (EndpointHandler handler :
                List.of(tokens.get().get(), contacts.get().get())) {
            Response answer = handler.handle(
                    new Request(Map.of("externalId", "u-1"), Map.of("Authorization", authorization), "not even JSON"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
            assertThat(answer.body().toString()).doesNotContain("secret-of");
        }
    }

    @Test
    void countsEachKeyForItself() {
        for (int i = 0; i < 3; i++) {
            assertThat(token("{\"userId\": \"u-1\"}").status()).isEqualTo(200);
        }
        bot.clock().advance(Duration.ofMillis(20_500));

        Response answer = token("{\"userId\": \"u-1\"}");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "40");
        assertThat(token(NEXT_KEY, "{\"userId\": \"u-1\"}").status()).isEqualTo(200);
        bot.clock().advance(Duration.ofSeconds(40));
        assertThat(token("{\"userId\": \"u-1\"}").status()).isEqualTo(200);
    }

    @Test
    void createsAContactAndThenUpdatesIt() throws Exception {
        JsonNode first =
                ok(put("u-1", "{\"email\": \"bo@example.com\", \"name\": \"Bo\", \"seats\": 12, \"vip\": true}"));
        JsonNode second = ok(put("u-1", "{\"name\": \"Bo <b>'; --\", \"score\": 1.5}"));

        assertThat(first.path("created").booleanValue()).isTrue();
        assertThat(second.path("created").booleanValue()).isFalse();
        assertThat(first.path("contactId").isTextual()).isTrue();
        assertThat(second.path("contactId")).isEqualTo(first.path("contactId"));
        assertThat(drift().contact(new ContactId(
                        Long.parseLong(first.path("contactId").textValue()))))
                .containsEntry("email", "bo@example.com")
                .containsEntry("externalId", "u-1")
                .containsEntry("name", "Bo <b>'; --")
                .containsEntry("seats", 12)
                .containsEntry("vip", true)
                .containsEntry("score", 1.5);
    }

    @Test
    void createsAContactBesideOneWithTheSameAddress() throws Exception {
        JsonNode answer = ok(put("u-1", "{\"email\": \"ana@example.com\"}"));

        assertThat(answer.path("created").booleanValue()).isTrue();
        assertThat(bot.visitor().get("externalId")).isNull();
    }

    @Test
    void createsOneContactForTheSameRequestTwice() throws Exception {
        String body = "{\"email\": \"bo@example.com\"}";
        int before = drift().contacts().size();

        JsonNode first = ok(put("u-1", body));
        JsonNode second = ok(put("u-1", body));

        assertThat(second.path("contactId")).isEqualTo(first.path("contactId"));
        assertThat(drift().contacts()).hasSize(before + 1);
    }

    @Test
    void warnsOfAContactsIdToo() throws Exception {
        assertThat(ok(put("4711", "{\"email\": \"bo@example.com\"}")).path("warnings"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\": null} | The attribute \"a\" is null, and Drift does not say what it makes of that: leave it out, or send a value",
                "{\"a\": {\"b\": 1}} | The attribute \"a\" is neither text nor a number, true or false: send each part of it as an attribute of its own",
                "{\"a\": [1]} | The attribute \"a\" is neither text nor a number, true or false: send each part of it as an attribute of its own",
                "{\"a\": 1e999999999} | The attribute \"a\" is neither text nor a number, true or false: send each part of it as an attribute of its own",
                "{\"email\": \"bo\"} | The attribute \"email\" is not an e-mail address, such as ana@example.com",
                "{\"email\": 7} | The attribute \"email\" is not an e-mail address, such as ana@example.com",
                "{\"externalId\": \"u-2\"} | The attribute \"externalId\" is not for sending: leave it out",
                "{\"tags\": \"vip\"} | The attribute \"tags\" is not for sending: leave it out",
                "{\"\": 1} | The attribute \"\" has a name that Drift cannot have: 1 to 100 characters that can be seen",
                "{\"a\\nb\": 1} | The attribute \"a?b\" has a name that Drift cannot have: 1 to 100 characters that can be seen",
                "{\"a\": \"b\\u0000\"} | The attribute \"a\" has control characters: take them out",
                "{\"name\": \"Bo\"} | Drift has no contact with this external id yet, and creates none without an e-mail address: send email, too",
            })
    void refusesWhatDriftCannotKeepAndSaysWhatToDo(String body, String message) {
        assertThatThrownBy(() -> put("u-1", body))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void refusesLongValuesAndManyOfThem() {
        assertThatThrownBy(() -> put("u-1", "{\"a\": \"" + "x".repeat(1001) + "\"}"))
                .isInstanceOf(UserException.class)
                .hasMessage("The attribute \"a\" has 1001 characters, and at most 1000 can be sent");
        StringBuilder many = new StringBuilder("{\"a\": 1");
        for (int i = 0; i < 100; i++) {
            many.append(", \"a").append(i).append("\": 1");
        }
        assertThatThrownBy(() -> put("u-1", many + "}"))
                .isInstanceOf(UserException.class)
                .hasMessage("There are 101 attributes, and at most 100 can be sent");
    }

    @Test
    void failsForATimeWhileDriftIsDownAndWorksWhenItIsBack() throws Exception {
        drift().faults().always().tooManyRequests(Duration.ofSeconds(30));

        assertThatThrownBy(() -> put("u-1", "{\"email\": \"bo@example.com\"}"))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.isTemporary()).isTrue();
                    assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(30));
                });
        drift().faults().clear();
        bot.clock().advance(Duration.ofSeconds(31));

        assertThat(ok(put("u-1", "{\"email\": \"bo@example.com\"}"))
                        .path("created")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void findsTheContactOfACreationWhoseAnswerWasLost() throws Exception {
        int before = drift().contacts().size();
        drift().faults().next(1).on("POST", "/contacts").loseAnswer();

        assertThatThrownBy(() -> put("u-1", "{\"email\": \"bo@example.com\"}")).isInstanceOf(ServiceException.class);
        JsonNode again = ok(put("u-1", "{\"email\": \"bo@example.com\"}"));

        assertThat(again.path("created").booleanValue()).isFalse();
        assertThat(drift().contacts()).hasSize(before + 1);
    }

    private SimulatedDrift drift() {
        return bot.drift();
    }

    private Identification.Outcome identify(String id, String jwt) {
        return drift().site()
                .browser(AnonymousId.random())
                .identify(id, Map.of(), jwt)
                .outcome();
    }

    private String jwt(String id) {
        try {
            String body = JSON.writeValueAsString(Map.of("userId", id));
            return ok(token(body)).path("userJwt").textValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode claims(String jwt) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Response token(String body) {
        return token(KEY, body);
    }

    private Response token(String key, String body) {
        return tokens.get().get().handle(new Request(Map.of(), Map.of("authorization", "bearer " + key), body));
    }

    private Response put(String id, String body) {
        return contacts.get()
                .get()
                .handle(new Request(Map.of("externalId", id), Map.of("Authorization", "Bearer " + KEY), body));
    }

    private static JsonNode ok(Response response) {
        assertThat(response.status()).isEqualTo(200);
        return JSON.valueToTree(response.body());
    }
}
