package dev.countersteer.commands.signup;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Drift with one visitor, who talks in every conversation. */
final class FakeContacts implements Contacts {
    private static final ContactId VISITOR = new ContactId(17402288115L);

    private final Map<String, Object> attributes = new HashMap<>();
    private int updates;

    void put(String attribute, Object value) {
        attributes.put(attribute, value);
    }

    Contact visitor() {
        return new Contact(VISITOR, attributes);
    }

    int updates() {
        return updates;
    }

    @Override
    public Contact of(ConversationId conversation) {
        return visitor();
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return Optional.of(visitor()).filter(contact -> contact.id().equals(id));
    }

    @Override
    public Contact update(ContactId id, Map<String, Object> changes) {
        if (!id.equals(VISITOR)) {
            throw new IllegalArgumentException("no contact " + id);
        }
        attributes.putAll(changes);
        updates++;
        return visitor();
    }

    @Override
    public List<Contact> findByEmail(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Contact> findByExternalId(String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Contact create(EmailAddress email, Map<String, Object> attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addEvent(ContactId id, String event, Instant at) {
        throw new UnsupportedOperationException("nothing here tells of events");
    }
}
