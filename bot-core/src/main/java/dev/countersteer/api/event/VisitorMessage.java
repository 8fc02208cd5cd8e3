package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.time.Instant;

/**
 * A visitor wrote something: {@code new_message} by a contact.
 *
 * @param messageId Drift's
 * @param text as it reads, without HTML; may be blank, where only a file was sent
 * @param sent when Drift says it was written
 */
public record VisitorMessage(ConversationId conversation, ContactId contact, long messageId, String text, Instant sent)
        implements Event {
    public VisitorMessage {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(text, "text is null");
        requireNonNull(sent, "sent is null");
    }
}
