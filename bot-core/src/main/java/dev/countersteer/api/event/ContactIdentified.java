package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.Contact;

/**
 * A visitor gave an e-mail address: {@code contact_identified}. The same contact with the same address and external id is
 * one event. It has no conversation, so nothing can be posted for it.
 *
 * @param contact as Drift had it then; ask {@link dev.countersteer.api.Task#contact} for now
 */
public record ContactIdentified(Contact contact) implements Event {
    public ContactIdentified {
        requireNonNull(contact, "contact is null");
    }
}
