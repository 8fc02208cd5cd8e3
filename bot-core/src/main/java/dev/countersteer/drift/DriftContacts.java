package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The contacts of the org, as commands see them, asked of Drift. */
final class DriftContacts implements Contacts {
    private static final Duration KEEP = Duration.ofSeconds(60);
    private static final int MOST_KEPT = 4_000;

    private final DriftClient client;
    private final Recent<ConversationId, ContactId> visitors;

    @Inject
    DriftContacts(DriftClient client, Clock clock) {
        this.client = requireNonNull(client, "client is null");
        this.visitors = new Recent<>(clock, KEEP, MOST_KEPT);
    }

    @Override
    public Contact of(ConversationId conversation) {
        return client.contact(visitor(conversation));
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return known(() -> Optional.of(client.contact(id)), Optional.empty());
    }

    @Override
    public List<Contact> findByEmail(EmailAddress email) {
        return known(() -> client.contactsByEmail(email), List.of());
    }

    @Override
    public Optional<Contact> findByExternalId(String externalId) {
        // What else Drift answers with has another id, and is another person.
        List<Contact> found = known(() -> client.contactsByExternalId(externalId), List.<Contact>of()).stream()
                .filter(contact ->
                        contact.externalId().filter(externalId.strip()::equals).isPresent())
                .toList();
        if (found.size() > 1) {
            throw DriftException.unexpected(Endpoint.CONTACTS, 200, found.size() + " contacts share an external id");
        }
        return found.stream().findFirst();
    }

    @Override
    public Contact update(ContactId id, Map<String, Object> attributes) {
        return client.updateContact(id, flat(attributes));
    }

    @Override
    public Contact create(EmailAddress email, Map<String, Object> attributes) {
        Map<String, Object> all = new HashMap<>(flat(attributes));
        all.put("email", email.value());
        return client.createContact(all);
    }

    @Override
    public void addEvent(ContactId id, String event, Instant at) {
        client.addEvent(id, event, at);
    }

    private ContactId visitor(ConversationId conversation) {
        Optional<ContactId> remembered = visitors.get(conversation);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        ContactId contact = client.conversation(conversation)
                .contact()
                .orElseThrow(() -> DriftException.unexpected(
                        Endpoint.CONVERSATION, 200, "conversation " + conversation + " has no contact"));
        visitors.put(conversation, contact);
        return contact;
    }

    /** What Drift does not know is nothing, and no failure. */
    private static <T> T known(Supplier<T> ask, T unknown) {
        try {
            return ask.get();
        } catch (DriftException e) {
            if (e.status().orElse(0) == 404) {
                return unknown;
            }
            throw e;
        }
    }

    /** What Drift makes of nested values and of nulls is not known. */
    private static Map<String, Object> flat(Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new IllegalArgumentException(
                        "the contact attribute " + name + " is to be text, a number or a boolean");
            }
        });
        return attributes;
    }
}
