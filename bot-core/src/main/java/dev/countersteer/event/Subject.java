package dev.countersteer.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.util.Optional;

/**
 * What an event is about; at least one of the two is there.
 *
 * @param conversation where it happened, and where answers go
 * @param contact whom it is about; empty when the conversation has to be asked
 */
public record Subject(Optional<ConversationId> conversation, Optional<ContactId> contact) {
    public Subject {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(contact, "contact is null");
        if (conversation.isEmpty() && contact.isEmpty()) {
            throw new IllegalArgumentException("an event is about a conversation or a contact");
        }
    }

    static Subject of(ConversationId conversation, ContactId contact) {
        return new Subject(Optional.of(conversation), Optional.of(contact));
    }

    static Subject of(ConversationId conversation) {
        return new Subject(Optional.of(conversation), Optional.empty());
    }

    static Subject of(ContactId contact) {
        return new Subject(Optional.empty(), Optional.of(contact));
    }

    /**
     * What has to be done in order: all of a conversation, or all of a contact outside of conversations. Ids of the latter
     * are negative, and so no conversation's.
     */
    public ConversationId lane() {
        return conversation.orElseGet(
                () -> new ConversationId(-contact.orElseThrow().value()));
    }
}
