package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.IncomingMessage;
import java.time.Instant;

/**
 * A message that was accepted, and how far it has come.
 *
 * @param received when it was accepted
 */
public record Entry(IncomingMessage message, Instant received, Standing standing) {
    public Entry {
        requireNonNull(message, "message is null");
        requireNonNull(received, "received is null");
        requireNonNull(standing, "standing is null");
    }

    /** How agents quote it. */
    public Reference reference() {
        return new Reference(message.org(), message.id());
    }
}
