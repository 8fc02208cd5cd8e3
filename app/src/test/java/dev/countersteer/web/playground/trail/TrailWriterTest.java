package dev.countersteer.web.playground.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.DeliveryAttempt;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a trail tells of a message that has not reached the bot. */
class TrailWriterTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void tellsThatAWebhookWasNotSent() {
        assertThat(trail().summary()).isEqualTo("Its webhook was not sent yet");
    }

    @Test
    void tellsThatAWebhookWasRefused() {
        Trail trail = trail(attempt(503, ""), attempt(0, "nobody is there"));

        assertThat(trail.summary()).isEqualTo("Its webhook was refused or not answered");
        assertThat(trail.events())
                .noneMatch(TrailEvent::good)
                .extracting(TrailEvent::text)
                .containsExactly(
                        "The webhook new_message was answered with 503 in 7 ms",
                        "The webhook new_message was not answered: nobody is there");
    }

    @Test
    void tellsNothingOfWhatHappensBeforeTheMessage() {
        assertThat(TrailEvent.of(WRITTEN, WRITTEN.minusMillis(3), "store", "", true)
                        .after())
                .isZero();
    }

    private static Trail trail(DeliveryAttempt... attempts) {
        SimulatedMessage message = new SimulatedMessage(
                7,
                new ConversationId(1),
                new Author(Kind.USER, 2, false),
                SimulatedMessage.Type.PRIVATE_NOTE,
                "<p>/help</p>",
                List.of(),
                WRITTEN,
                Map.of());
        return new TrailWriter(message, List.of(attempts), List.of(), Optional.empty(), Instant.EPOCH).write();
    }

    private static DeliveryAttempt attempt(int status, String problem) {
        return new DeliveryAttempt(
                "new_message",
                OptionalLong.of(7),
                OptionalLong.of(1),
                WRITTEN.plusMillis(1),
                Duration.ofMillis(7),
                status,
                problem);
    }
}
