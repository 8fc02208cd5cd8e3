package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;

/** A visitor began a conversation: {@code new_conversation} (seen in public code); not one that a bot began. */
public record NewConversation(ConversationId conversation, ContactId contact) implements Event {
    public NewConversation {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(contact, "contact is null");
    }
}
