package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String NOTE = "{\"type\":\"private_note\",\"body\":\"<p>Hi</p>\"}";

    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);
    private final ConversationId conversation = drift.startConversation(drift.addContact(Map.of()));
    private final String messages = "/conversations/" + conversation + "/messages";

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void failsTheNextCallsAndNoMore() throws IOException {
        drift.faults().next(2).tooManyRequests();

        Response first = api.get("/users/list");

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).isEmpty();
        JsonShape.assertLike("error-429", first.body());
        assertThat(statusesOf("/users/list", "/users/list")).containsExactly(429, 200);
    }

    @Test
    void saysWhenToComeBack() throws IOException {
        drift.faults().next(1).tooManyRequests(Duration.ofSeconds(7));

        Response refused = api.get("/users/list");

        assertThat(refused.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void failsOnlyWhatFits() throws IOException {
        drift.faults().next(1).on("POST", "/conversations/{id}/messages").serverError(502);
        drift.faults().next(1).on("GET", "/users/**").unauthorized();

        assertThat(api.get("/v1" + messages).status()).isEqualTo(200);
        assertThat(api.get("/users").status()).isEqualTo(401);
        Response failed = api.post("/v1" + messages, NOTE);

        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(failed.text()).startsWith("<html>");
        assertThat(drift.messages(conversation)).isEmpty();
    }

    @Test
    void playsAScriptInOrder() throws IOException {
        drift.faults().always().serverError(503);
        drift.faults().next(1).answer(400, "text/plain", "no");
        drift.faults().next(1).unauthorized();

        List<Integer> statuses = statusesOf("/users/list", "/users/list", "/users/list", "/users/list");
        drift.faults().clear();

        assertThat(statuses).containsExactly(400, 401, 503, 503);
        assertThat(api.get("/users/list").status()).isEqualTo(200);
    }

    @Test
    void dropsTheConnectionBeforeTheCall() {
        drift.faults().next(1).drop();

        assertThatThrownBy(() -> api.post(messages, NOTE)).isInstanceOf(IOException.class);
        assertThat(drift.messages(conversation)).isEmpty();
    }

    @Test
    void dropsTheConnectionAfterTheCall() {
        drift.faults().next(1).loseAnswer();

        assertThatThrownBy(() -> api.post(messages, NOTE)).isInstanceOf(IOException.class);
        assertThat(drift.messages(conversation)).hasSize(1);
        assertThat(drift.calls()).extracting(RecordedCall::status).containsExactly(0);
    }

    @Test
    void doesTheCallAndSaysThatItFailed() throws IOException {
        drift.faults().next(1).serverErrorWhenDone(504);

        assertThat(api.post(messages, NOTE).status()).isEqualTo(504);
        assertThat(drift.messages(conversation)).hasSize(1);
    }

    @Test
    void doesTheCallAndDoesNotAnswer() {
        drift.faults().next(1).stallAnswer();

        CompletableFuture<Response> answer = api.start("POST", messages, NOTE);
        await().until(() -> drift.messages(conversation).size() == 1);

        assertThat(answer).isNotDone();
    }

    @Test
    void stallsUntilItIsClosed() {
        drift.faults().next(1).stall();

        CompletableFuture<Response> answer = api.start("POST", messages, NOTE);
        await().until(() -> drift.calls().size() == 1);

        assertThat(answer).isNotDone();
        assertThat(drift.messages(conversation)).isEmpty();
        drift.close();
        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void othersGoOnWhileOneStalls() throws IOException {
        drift.faults().next(1).stall();
        CompletableFuture<Response> stalled = api.start("POST", messages, NOTE);
        await().until(() -> drift.calls().size() == 1);

        assertThat(api.post(messages, NOTE).status()).isEqualTo(200);
        assertThat(stalled).isNotDone();
    }

    @Test
    void takesItsTime() {
        drift.faults().latency(Duration.ofDays(1));

        CompletableFuture<Response> slow = api.start("POST", messages, NOTE);

        assertThat(slow).failsWithin(Duration.ofMillis(200)).withThrowableOfType(TimeoutException.class);
        assertThat(drift.messages(conversation)).isEmpty();
    }

    @Test
    void needsACallToFail() {
        assertThatThrownBy(() -> drift.faults().next(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls is 0, and must be at least 1");
    }

    private List<Integer> statusesOf(String... paths) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (String path : paths) {
            statuses.add(api.get(path).status());
        }
        return statuses;
    }
}
