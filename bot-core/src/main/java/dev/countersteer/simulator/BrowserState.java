package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.util.Optional;

/**
 * Whom Drift takes a browser for.
 *
 * @param contact empty until the visitor does something that Drift keeps
 * @param externalId the contact's, whoever gave it
 * @param signed whether the last {@code identify} came with a valid JWT; no contact and no webhook ever says so
 * @param conversation the one that the widget shows
 */
public record BrowserState(
        AnonymousId id,
        Optional<ContactId> contact,
        Optional<String> externalId,
        Optional<String> email,
        boolean signed,
        Optional<ConversationId> conversation) {
    public BrowserState {
        requireNonNull(id, "id is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(externalId, "externalId is null");
        requireNonNull(email, "email is null");
        requireNonNull(conversation, "conversation is null");
    }
}
