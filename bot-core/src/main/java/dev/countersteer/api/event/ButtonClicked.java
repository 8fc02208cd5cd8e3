package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.time.Instant;

/**
 * A visitor pressed a button of a message: {@code button_clicked} (seen in public code). Most likely what the button says
 * comes as a {@link VisitorMessage}, too.
 *
 * @param messageId Drift's, of the message that the press became
 * @param text what the button says
 * @param sent when it was pressed
 */
public record ButtonClicked(ConversationId conversation, ContactId contact, long messageId, String text, Instant sent)
        implements Event {
    public ButtonClicked {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(text, "text is null");
        requireNonNull(sent, "sent is null");
    }
}
