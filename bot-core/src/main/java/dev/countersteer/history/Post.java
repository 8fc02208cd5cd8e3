package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import dev.countersteer.outbox.OutgoingMessage;
import java.time.Instant;

/**
 * Something that was posted for an entry, or is to be.
 *
 * @param created when it was decided on
 */
public record Post(Reference reference, OutgoingMessage message, Instant created, Standing standing) {
    public Post {
        requireNonNull(reference, "reference is null");
        requireNonNull(message, "message is null");
        requireNonNull(created, "created is null");
        requireNonNull(standing, "standing is null");
    }
}
