package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One time that the simulated Drift sent a webhook.
 *
 * @param event its type, {@code new_message} and so on
 * @param message the id of the message that it tells of; empty when it tells of something else
 * @param conversation the id of the conversation that it belongs to; empty when it names none
 * @param at when it was sent, by the simulator's clock
 * @param took until it was answered
 * @param status what the target answered; 0 when it did not
 * @param problem why there was no answer; empty when there was one
 */
public record DeliveryAttempt(
        String event,
        OptionalLong message,
        OptionalLong conversation,
        Instant at,
        Duration took,
        int status,
        String problem) {
    public DeliveryAttempt {
        requireNonNull(event, "event is null");
        requireNonNull(message, "message is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(at, "at is null");
        requireNonNull(took, "took is null");
        requireNonNull(problem, "problem is null");
    }

    /** Whether the target took it: answered with 2xx. */
    public boolean taken() {
        return status >= 200 && status < 300;
    }
}
