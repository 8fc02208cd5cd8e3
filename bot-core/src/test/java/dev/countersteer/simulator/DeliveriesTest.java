package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ConversationId conversation = drift.startConversation(drift.addContact(Map.of()));
    private final CollectingTarget bot = new CollectingTarget();

    @BeforeEach
    void listen() {
        drift.sendWebhooksTo(bot);
    }

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void keepTheOrder() throws IOException {
        say("a", "b", "c");

        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_message: a", "new_message: b", "new_message: c");
        assertThat(drift.deliveries().delivered()).isEqualTo(3);
    }

    @Test
    void duplicate() throws IOException {
        drift.deliveries().duplicate(3);

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("a", "a", "a", "b", "b", "b");
    }

    @Test
    void reorderTheSameWayForTheSameSeed() throws IOException {
        drift.deliveries().reorder(4, 42);
        say("a", "b", "c", "d");
        drift.awaitDeliveries();
        List<String> once = texts();
        drift.deliveries().reorder(4, 42);
        say("a", "b", "c", "d");
        drift.awaitDeliveries();

        assertThat(once).containsExactlyInAnyOrder("a", "b", "c", "d").isNotEqualTo(List.of("a", "b", "c", "d"));
        assertThat(texts().subList(4, 8)).isEqualTo(once);
    }

    @Test
    void neverLeaveABatchInOrder() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            drift.deliveries().reorder(2, seed);
            say("a", "b");
        }
        drift.awaitDeliveries();

        assertThat(texts())
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(i -> i % 2 == 0 ? "b" : "a")
                        .toList());
    }

    @Test
    void sendABatchThatIsNotFullWhenTheyAreAwaited() throws IOException {
        drift.deliveries().reorder(10, 1);

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("b", "a");
    }

    @Test
    void holdUntilReleased() throws IOException {
        drift.deliveries().hold();
        say("a", "b");
        drift.awaitDeliveries();
        List<String> held = texts();

        drift.deliveries().release();
        say("c");
        drift.awaitDeliveries();

        assertThat(held).isEmpty();
        assertThat(texts()).containsExactly("a", "b", "c");
    }

    @Test
    void areDelayedByTheCallersScheduler() throws IOException {
        HandScheduler scheduler = new HandScheduler();
        drift.deliveries().delay(Duration.ofSeconds(30), scheduler);
        say("a");
        drift.deliveries().reset();
        say("b");
        await().until(() -> texts().equals(List.of("b")));

        scheduler.runAll();
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("b", "a");
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void dropWhatTheyAreToldTo() throws IOException {
        drift.deliveries().dropNext(1);

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("b");
        assertThat(drift.deliveries().dropped()).isEqualTo(1);
    }

    @Test
    void carryAWrongTokenInBothPlaces() throws IOException {
        String token = drift.verificationToken().value();
        drift.deliveries().forgeNext(1);

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(bot.tokens().get(0)).isNotEqualTo(token);
        assertThat(Json.read(bot.bodies().get(0)).path("token").asText())
                .isEqualTo(bot.tokens().get(0));
        assertThat(bot.tokens().get(1)).isEqualTo(token);
        assertThat(Json.read(bot.bodies().get(1)).path("token").asText()).isEqualTo(token);
    }

    @Test
    void sendAMessageAgain() throws IOException {
        long first = drift.visitorSays(conversation, "a");
        say("b");

        drift.deliveries().redeliver(first);
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("a", "b", "a");
        assertThat(bot.bodies().get(2)).isEqualTo(bot.bodies().get(0));
    }

    @Test
    void sendNoMessageThatIsNotThere() {
        assertThatThrownBy(() -> drift.deliveries().redeliver(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no message 7");
    }

    @Test
    void countWhatTheTargetRefuses() throws IOException {
        bot.refuseNext(1);

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("a", "b");
        assertThat(drift.deliveries().failed()).isEqualTo(1);
        assertThat(drift.deliveries().delivered()).isEqualTo(1);
    }

    @Test
    void repeatWhatTheTargetRefuses() throws IOException {
        bot.refuseNext(5);
        drift.deliveries().retry(2);

        say("a", "b", "c");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("a", "a", "a", "b", "b", "b", "c");
        assertThat(drift.deliveries().failed()).isEqualTo(5);
        assertThat(drift.deliveries().delivered()).isEqualTo(2);
    }

    @Test
    void goOnAfterATargetThatThrows() {
        drift.sendWebhooksTo((body, token) -> {
            throw new IllegalStateException("broken");
        });

        say("a", "b");
        drift.awaitDeliveries();

        assertThat(drift.deliveries().failed()).isEqualTo(2);
    }

    @Test
    void areDroppedWithoutATarget() {
        try (SimulatedDrift lonely = SimulatedDrift.start(Clock.systemUTC())) {
            lonely.visitorSays(lonely.startConversation(lonely.addContact(Map.of())), "a");
            lonely.awaitDeliveries();

            assertThat(lonely.deliveries().dropped()).isEqualTo(1);
        }
    }

    @Test
    void areUsualAgainAfterAReset() throws IOException {
        drift.deliveries().duplicate(2);
        drift.deliveries().dropNext(1);
        drift.deliveries().forgeNext(1);
        drift.deliveries().hold();
        drift.deliveries().reset();

        say("a");
        drift.awaitDeliveries();

        assertThat(texts()).containsExactly("a");
    }

    @Test
    void areLoggedWithTheirAnswer() {
        drift.deliveries().retry(1);
        bot.refuseNext(2);
        long message = drift.visitorSays(conversation, "a");

        drift.awaitDeliveries();

        assertThat(drift.attempts()).hasSize(2).allSatisfy(attempt -> {
            assertThat(attempt.event()).isEqualTo("new_message");
            assertThat(attempt.message()).hasValue(message);
            assertThat(attempt.conversation()).hasValue(conversation.value());
            assertThat(attempt.status()).isEqualTo(503);
            assertThat(attempt.taken()).isFalse();
        });
    }

    @Test
    void areLoggedWithWhatWentWrong() {
        drift.sendWebhooksTo((body, token) -> {
            throw new IOException("nobody is there");
        });

        say("a");
        drift.awaitDeliveries();

        assertThat(drift.attempts())
                .singleElement()
                .extracting(DeliveryAttempt::status, DeliveryAttempt::problem)
                .containsExactly(0, "java.io.IOException: nobody is there");
    }

    private void say(String... texts) {
        for (String text : texts) {
            drift.visitorSays(conversation, text);
        }
    }

    private List<String> texts() throws IOException {
        return bot.heard().stream()
                .map(heard -> heard.substring("new_message: ".length()))
                .toList();
    }
}
