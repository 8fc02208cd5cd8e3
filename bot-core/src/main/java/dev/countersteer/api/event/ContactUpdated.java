package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.ContactId;
import java.time.Instant;
import java.util.List;

/**
 * Attributes of a contact changed: {@code contact_updated} (seen in public code); Drift can be told to send only some. It
 * has no conversation, so nothing can be posted for it. What a handler changes comes back as such an event.
 *
 * @param at when they changed
 * @param attributes the names of those that did, in Drift's order; their values are those of
 *     {@link dev.countersteer.api.Task#contact}
 */
public record ContactUpdated(ContactId contact, Instant at, List<String> attributes) implements Event {
    public ContactUpdated {
        requireNonNull(contact, "contact is null");
        requireNonNull(at, "at is null");
        attributes = List.copyOf(attributes);
    }
}
