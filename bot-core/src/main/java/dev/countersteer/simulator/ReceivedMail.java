package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the simulated server has taken.
 *
 * @param from the sender of the envelope: the bare address
 * @param to the recipients of the envelope, in order
 * @param subject decoded; empty when there is none
 * @param textPart the first {@code text/plain} part, decoded; empty when there is none
 * @param htmlPart the first {@code text/html} part, decoded; empty when there is none
 */
public record ReceivedMail(
        String from, List<String> to, String subject, String textPart, String htmlPart, Instant receivedAt) {
    public ReceivedMail {
        requireNonNull(from, "from is null");
        to = List.copyOf(to);
        requireNonNull(subject, "subject is null");
        requireNonNull(textPart, "textPart is null");
        requireNonNull(htmlPart, "htmlPart is null");
        requireNonNull(receivedAt, "receivedAt is null");
    }
}
