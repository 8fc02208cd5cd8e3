package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.contact.ContactId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The contacts of the simulated org, in the order they were created. Guarded by the world. */
final class ContactBook {
    /** Above 2^53 and odd: whoever takes an id through a {@code double} asks for another contact. */
    private static final long FIRST_ID = 90_071_992_547_409_931L;

    private final Map<Long, ContactCard> contacts = new LinkedHashMap<>();
    private final Pulse pulse;
    private long nextId = FIRST_ID;

    ContactBook(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    /** Under an id that no contact has or had: a removed contact's conversations are still there. */
    ContactCard add(ObjectNode attributes, long now) {
        while (contacts.containsKey(nextId)) {
            nextId += 2;
        }
        ContactCard contact = add(nextId, attributes, now);
        nextId += 2;
        return contact;
    }

    ContactCard add(long id, ObjectNode attributes, long now) {
        ContactCard contact = new ContactCard(id, now, initial(now));
        if (contacts.putIfAbsent(id, contact) != null) {
            throw new IllegalArgumentException("there is a contact " + id + " already");
        }
        change(contact, attributes);
        return contact;
    }

    Optional<ContactCard> find(long id) {
        return Optional.ofNullable(contacts.get(id));
    }

    /** What {@code id} means depends on {@code idType}: {@code external}, or Drift's own under any other name. */
    Optional<ContactCard> find(String idType, String id) {
        return idType.equals("external")
                ? byExternalId(id)
                : ApiRequest.number(id).flatMap(this::find);
    }

    /** First created first. E-mail is not a key: several contacts may have the same. */
    List<ContactCard> byEmail(String email) {
        return where(contact -> contact.email().filter(email::equalsIgnoreCase).isPresent());
    }

    Optional<ContactCard> byExternalId(String externalId) {
        return where(contact -> contact.externalId().filter(externalId::equals).isPresent()).stream()
                .findFirst();
    }

    Collection<ContactCard> all() {
        return Collections.unmodifiableCollection(contacts.values());
    }

    /** Copies, first created first. */
    Map<ContactId, Map<String, Object>> attributes() {
        Map<ContactId, Map<String, Object>> all = new LinkedHashMap<>();
        contacts.forEach((id, contact) -> all.put(new ContactId(id), Json.map(contact.attributes())));
        return all;
    }

    /** Merges: names that are not given stay. What null does in Drift is unknown; here it removes. */
    void change(ContactCard contact, ObjectNode changes) {
        ObjectNode attributes = contact.attributes();
        changes.properties().forEach(change -> change(attributes, change.getKey(), change.getValue()));
        spellExternalIdTwice(attributes, changes);
        countVersion(attributes);
        pulse.beat();
    }

    boolean remove(long id) {
        boolean removed = contacts.remove(id) != null;
        pulse.beat();
        return removed;
    }

    private List<ContactCard> where(Predicate<ContactCard> condition) {
        return contacts.values().stream().filter(condition).toList();
    }

    private static void change(ObjectNode attributes, String name, JsonNode value) {
        if (value.isNull()) {
            attributes.remove(name);
            return;
        }
        attributes.set(name, value.deepCopy());
    }

    /** Drift answers with both spellings, null when there is none. */
    private static void spellExternalIdTwice(ObjectNode attributes, ObjectNode changes) {
        String spelling = changes.has("external_id") ? "external_id" : "externalId";
        JsonNode value = attributes.path(spelling);
        attributes.set("externalId", value.isMissingNode() ? attributes.nullNode() : value);
        attributes.set("external_id", attributes.get("externalId"));
    }

    private static void countVersion(ObjectNode attributes) {
        int version = attributes.path("_end_user_version").asInt() + 1;
        attributes.put("_END_USER_VERSION", version);
        attributes.put("_end_user_version", version);
        attributes.put("_calculated_version", version);
    }

    private static ObjectNode initial(long now) {
        ObjectNode attributes = Json.object();
        attributes.putObject("socialProfiles");
        attributes.putObject("events");
        attributes.putArray("tags");
        attributes.put("start_date", now);
        return attributes;
    }
}
