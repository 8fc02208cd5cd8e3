package dev.countersteer.app.contacts;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Contacts in memory; the next creations can be made to fail. */
final class FakeContacts implements Contacts {
    final Map<ContactId, Map<String, Object>> all = new LinkedHashMap<>();
    /** What the next creations throw; nothing where it is empty. */
    final Deque<Optional<Supplier<Throwable>>> troubles = new ArrayDeque<>();

    @Override
    public Optional<Contact> findByExternalId(String externalId) {
        return all.entrySet().stream()
                .filter(contact -> externalId.equals(contact.getValue().get("externalId")))
                .map(contact -> new Contact(contact.getKey(), contact.getValue()))
                .findFirst();
    }

    @Override
    public Contact update(ContactId id, Map<String, Object> attributes) {
        all.get(id).putAll(attributes);
        return new Contact(id, all.get(id));
    }

    @Override
    public Contact create(EmailAddress email, Map<String, Object> attributes) {
        Optional<Supplier<Throwable>> trouble = troubles.isEmpty() ? Optional.empty() : troubles.remove();
        trouble.map(Supplier::get).ifPresent(FakeContacts::fail);
        ContactId id = new ContactId(all.size() + 1L);
        all.put(id, new HashMap<>(attributes));
        return new Contact(id, attributes);
    }

    @Override
    public Contact of(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contact> findByEmail(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    private static void fail(Throwable trouble) {
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) trouble;
    }

    @Override
    public void addEvent(ContactId id, String event, Instant at) {
        throw new UnsupportedOperationException("nothing here tells of events");
    }
}
