package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.ContactId;
import java.time.Instant;
import java.util.Map;

/** Something that happened to a contact: tracked on the site, or posted through the API. */
public record TimelineEvent(ContactId contact, String event, Map<String, Object> attributes, Instant createdAt) {
    public TimelineEvent {
        requireNonNull(contact, "contact is null");
        requireNonNull(event, "event is null");
        attributes = Map.copyOf(attributes);
        requireNonNull(createdAt, "createdAt is null");
    }
}
