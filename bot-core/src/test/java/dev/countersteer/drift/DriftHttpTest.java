package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DriftHttpTest {
    private static final DriftRequest GET = DriftRequest.to(Endpoint.CONTACT, 17402288115L);
    private static final DriftRequest POST =
            DriftRequest.to(Endpoint.POST_MESSAGE, 3914420077L).sending(Map.of("type", "chat"));
    private static final DriftRequest PATCH =
            DriftRequest.to(Endpoint.UPDATE_CONTACT, 17402288115L).sending(Map.of("attributes", Map.of()));

    private Drift drift;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void showsTheTokenAndSendsWhatItIsGiven() {
        drift.server.answer(200, "{}");

        drift.http.call(PATCH);

        assertThat(drift.server.requests())
                .containsExactly(new ScriptedServer.Request(
                        "PATCH", "/contacts/17402288115", "Bearer " + Drift.TOKEN, "{\"attributes\":{}}"));
    }

    @Test
    void triesAgainWhatIsSafeToRepeat() {
        drift.server.answer(500, "").hangUp().answer(200, "{\"data\":{\"id\":1}}");
        drift.server.answer(503, "").answer(200, "{\"data\":{\"id\":2}}");

        DriftAnswer read = drift.http.call(GET);
        DriftAnswer patched = drift.http.call(PATCH);

        assertThat(read.json().at("/data/id").asInt()).isEqualTo(1);
        assertThat(patched.json().at("/data/id").asInt()).isEqualTo(2);
        assertThat(drift.pauses).hasSize(3);
        assertThat(drift.pauses.get(1)).isGreaterThan(drift.pauses.get(0));
    }

    @Test
    void givesUpAfterAFewTries() {
        drift.server.answer(500, "").answer(500, "").answer(500, "").answer(200, "{}");

        assertThatThrownBy(() -> drift.http.call(GET)).isInstanceOf(DriftException.class);

        assertThat(drift.server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void neverRepeatsAPost(int status) {
        drift.server.answer(status, "").answer(200, "{}");

        DriftException failure = failureOf(POST);

        assertThat(failure.isTemporary()).isTrue();
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void neverRepeatsAPostThatBrokeOff() {
        drift.server.hangUp().answer(200, "{}");

        DriftException failure = failureOf(POST);

        assertThat(failure.isTemporary()).isTrue();
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void neverRepeatsAPostOnAConnectionThatWasUsedBefore() {
        drift.server.answer(200, "{}").hangUpAtOnce().answer(200, "{}");
        drift.http.call(GET);

        DriftException failure = failureOf(POST);

        assertThat(failure.isTemporary()).isTrue();
        assertThat(drift.server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "301, false",
        "307, false",
        "400, false",
        "401, false",
        "403, false",
        "404, false",
        "409, false",
        "422, false",
        "408, true",
        "429, true",
        "500, true",
        "502, true",
        "503, true",
        "504, true"
    })
    void saysWhetherAnotherTryMaySucceed(int status, boolean temporary) {
        drift.server.answer(status, "", "Location", "http://localhost:1/elsewhere");

        DriftException failure = failureOf(POST);

        assertThat(failure.status()).hasValue(status);
        assertThat(failure.isTemporary()).isEqualTo(temporary);
    }

    @Test
    void doesNotRepeatWhatIsRefused() {
        drift.server.answer(404, Fixture.text("error-404")).answer(200, "{}");

        DriftException failure = failureOf(GET);

        assertThat(failure).hasMessage("Drift answered 404 to GET /contacts/{id}: not_found: Not found");
        assertThat(failure.type()).isEqualTo("not_found");
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void comesBackWhenAskedToSoon() {
        drift.server.answer(429, "", "Retry-After", "4").answer(200, "{}");

        drift.http.call(GET);

        assertThat(drift.pauses).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void comesBackAtTheDateItIsAskedFor() {
        drift.server
                .answer(429, "", "Retry-After", "Mon, 23 Nov 2026 10:00:05 GMT")
                .answer(200, "{}");

        drift.http.call(GET);

        assertThat(drift.pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void leavesALongPauseToTheCaller() {
        drift.server.answer(429, "", "Retry-After", "6").answer(200, "{}");

        DriftException failure = failureOf(GET);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(6));
        assertThat(drift.server.requests()).hasSize(1);
        assertThat(drift.pauses).isEmpty();
    }

    @Test
    void hasNoPauseToTellWhenDriftNamedNone() {
        drift.server.answer(429, "");

        assertThat(failureOf(POST).retryAfter()).isEmpty();
    }

    @Test
    void waitsForABodyNoLongerThanForAnAnswer() throws IOException {
        try (Drift impatient = Drift.withDeadline(Duration.ofMillis(300))) {
            impatient.server.stallAfter(200, "{\"data\":").answer(200, "{}");

            DriftException failure = catchThrowableOfType(DriftException.class, () -> impatient.http.call(GET));

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure.type()).isEqualTo("timeout");
            assertThat(failure).hasMessageContaining("300 ms");
            assertThat(impatient.server.requests()).hasSize(1);
        }
    }

    @Test
    void takesARefusedConnectionForTemporary() throws IOException {
        try (Drift stopped = Drift.stopped()) {
            DriftException failure = catchThrowableOfType(DriftException.class, () -> stopped.http.call(POST));

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure.status()).isEmpty();
            assertThat(failure)
                    .hasMessageStartingWith("Drift did not answer POST /conversations/{id}/messages: no connection to ")
                    .hasMessageContainingAll("drift.api-url", "DRIFT_API_URL");
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        drift.server.stallAfter(200, "");
        Thread.currentThread().interrupt();

        DriftException failure = failureOf(GET);

        assertThat(failure.type()).isEqualTo("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        drift.server.answer(200, "\"" + "x".repeat(9 << 20) + "\"");

        DriftException failure = failureOf(GET);

        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure).hasMessageContaining("larger than 8388608 bytes");
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void takesAPageInsteadOfJsonForTemporary() {
        drift.server.answer(200, "<html>Back soon</html>").answer(200, "{\"data\":{}}");

        DriftAnswer answer = drift.http.call(GET);

        assertThat(answer.json().has("data")).isTrue();
    }

    @Test
    void followsNoRedirect() {
        drift.server.answer(302, "", "Location", "/contacts/2").answer(200, "{}");

        DriftException failure = failureOf(GET);

        assertThat(failure).hasMessageContaining("Redirects are not followed: check drift.api-url");
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void saysWhatToDoAboutItsToken() {
        drift.server.answer(401, Fixture.text("error-401")).answer(403, Fixture.text("error-403"));

        DriftException expired = failureOf(GET);
        DriftException forbidden = failureOf(POST);

        assertThat(expired)
                .hasMessage(
                        "Drift answered 401 to GET /contacts/{id}: authentication_error: The access token is invalid"
                                + " or has expired. Set drift.access-token to a token that is valid");
        assertThat(forbidden).hasMessageContaining("drift.access-token needs the scope conversation_write");
    }

    @Test
    void printsItsTokenNowhere() {
        String echo = "{\"error\":\"no such token: " + Drift.TOKEN + "\"}";
        drift.server.answer(401, echo).answer(500, "<b>" + Drift.TOKEN).answer(200, Drift.TOKEN);
        DriftRequest secretive = DriftRequest.to(Endpoint.TOKEN_INFO).sending(Map.of("access_token", Drift.TOKEN));

        List<DriftException> failures = List.of(failureOf(POST), failureOf(secretive), failureOf(secretive));

        StringWriter printed = new StringWriter();
        failures.forEach(failure -> failure.printStackTrace(new PrintWriter(printed, true)));
        printed.append(secretive + " " + drift.http + " " + drift.client);
        assertThat(printed.toString()).contains("no such token: ***").doesNotContain(Drift.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SECRET\n", "SECRET 2", "SECRET\u00e9"})
    void refusesWhatIsNoTokenWithoutPrintingIt(String token) {
        DriftConfig config =
                new DriftConfig(URI.create("http://localhost"), new Secret(token), List.of(new Secret("v")));

        DriftBudget budget = new DriftBudget(Clock.systemUTC(), new Random(), new SimpleMeterRegistry());

        assertThatThrownBy(
                        () -> new DriftHttp(config, budget, Clock.systemUTC(), new Random(), new SimpleMeterRegistry()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drift.access-token")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void measuresEachCall() {
        drift.server.answer(429, "").answer(500, "").answer(200, "<").answer(200, "{}");

        failureOf(GET);
        drift.http.call(GET);

        assertThat(calls("429")).isEqualTo(1);
        assertThat(calls("5xx")).isEqualTo(1);
        assertThat(calls("unreadable")).isEqualTo(1);
        assertThat(calls("2xx")).isEqualTo(1);
    }

    private long calls(String outcome) {
        return drift.meters
                .get("drift.calls")
                .tags("endpoint", "GET /contacts/{id}", "outcome", outcome)
                .timer()
                .count();
    }

    private DriftException failureOf(DriftRequest request) {
        return catchThrowableOfType(DriftException.class, () -> drift.http.call(request));
    }
}
