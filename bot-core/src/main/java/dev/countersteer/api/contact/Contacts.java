package dev.countersteer.api.contact;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and changes the contacts of the org. Each method asks Drift, and throws
 * {@link dev.countersteer.api.ServiceException} when Drift does not answer or refuses. Safe for use by many threads.
 */
public interface Contacts {
    /** The visitor of a conversation. */
    Contact of(ConversationId conversation);

    /** The contact with this id; empty when Drift knows none. */
    Optional<Contact> find(ContactId id);

    /**
     * All contacts with this address, as several may share one; empty when there is none. Never pick one silently.
     */
    List<Contact> findByEmail(EmailAddress email);

    /** The contact with the id that the company's own site gave it; empty when Drift knows none. */
    Optional<Contact> findByExternalId(String externalId);

    /**
     * Sets the given attributes and leaves the others. Doing it twice is doing it once.
     *
     * @param attributes text, numbers or booleans by name; no nulls, as Drift does not say what they do
     * @return the contact as Drift has it now
     * @throws dev.countersteer.api.ServiceException as all methods; {@linkplain
     *     dev.countersteer.api.ServiceException#isConflict() a conflict} when another contact has the {@code externalId}
     */
    Contact update(ContactId id, Map<String, Object> attributes);

    /**
     * Creates a contact. Without an {@code externalId} among the attributes, an address that has a contact is refused.
     *
     * @param attributes as for {@link #update}
     */
    Contact create(EmailAddress email, Map<String, Object> attributes);

    /**
     * Puts an event on the timeline that agents see beside a contact. Doing it twice puts it there twice: in a handler,
     * make it a step.
     *
     * @param event what happened, such as {@code Order 1001 shipped}
     * @param at when; Drift keeps milliseconds
     */
    void addEvent(ContactId id, String event, Instant at);
}
