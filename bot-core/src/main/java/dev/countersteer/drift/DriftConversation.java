package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation as Drift has it. Source: {@code /docs/conversation-model}.
 *
 * @param contact the visitor
 * @param status {@code open}, {@code closed}, {@code pending} or {@code bulk_sent}; blank when Drift does not say
 * @param updatedAt when something last happened in it
 */
public record DriftConversation(
        ConversationId id, Optional<ContactId> contact, String status, Optional<Instant> updatedAt) {

    public DriftConversation {
        requireNonNull(id, "id is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(status, "status is null");
        requireNonNull(updatedAt, "updatedAt is null");
    }

    static DriftConversation read(JsonNode json) {
        return new DriftConversation(
                new ConversationId(Json.id(json, "id")),
                Json.number(json, "contactId").map(ContactId::new),
                Json.text(json, "status").orElse(""),
                Json.time(json, "updatedAt"));
    }
}
