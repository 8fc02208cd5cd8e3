package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.Incoming;
import java.time.Instant;

/**
 * A message or an event that was accepted, and how far it has come.
 *
 * @param received when it was accepted
 */
public record Entry(Incoming incoming, Instant received, Standing standing) {
    public Entry {
        requireNonNull(incoming, "incoming is null");
        requireNonNull(received, "received is null");
        requireNonNull(standing, "standing is null");
    }

    /** How agents quote it. */
    public Reference reference() {
        return new Reference(incoming.org(), incoming.id());
    }
}
