package dev.countersteer.web.playground;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.simulator.TimelineEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A visitor as the page shows them; what is not there is empty.
 *
 * @param socialEmail the address that somebody else's data says they have
 * @param attributes by name, without those that Drift keeps for itself
 * @param duplicates other contacts of the same address, which Drift allows
 */
record ContactView(
        String id,
        String externalId,
        String name,
        String email,
        String socialEmail,
        List<Attribute> attributes,
        List<Event> events,
        List<Duplicate> duplicates) {
    private static final JsonMapper MAPPER = new JsonMapper();

    ContactView {
        attributes = List.copyOf(attributes);
        events = List.copyOf(events);
        duplicates = List.copyOf(duplicates);
    }

    static ContactView of(Stage stage, ConversationId conversation) {
        Contact contact = stage.visitor(conversation);
        return new ContactView(
                contact.id().toString(),
                contact.externalId().orElse(""),
                contact.text("name").orElse(""),
                contact.text("email").orElse(""),
                socialEmail(contact),
                attributes(contact),
                stage.timeline(contact.id()).stream().map(Event::of).toList(),
                duplicates(stage, contact));
    }

    private static String socialEmail(Contact contact) {
        return contact.attributes().get("socialProfiles") instanceof Map<?, ?> profiles
                        && profiles.get("email") instanceof String email
                ? email
                : "";
    }

    private static List<Attribute> attributes(Contact contact) {
        return contact.attributes().entrySet().stream()
                .filter(attribute -> ContactChange.isCustom(attribute.getKey()))
                .map(attribute -> new Attribute(attribute.getKey(), text(attribute.getValue())))
                .sorted(Comparator.comparing(Attribute::name))
                .toList();
    }

    private static List<Duplicate> duplicates(Stage stage, Contact contact) {
        Optional<String> address = address(contact);
        if (address.isEmpty()) {
            return List.of();
        }
        return stage.contacts().values().stream()
                .filter(other ->
                        !other.id().equals(contact.id()) && address(other).equals(address))
                .map(other -> Duplicate.of(stage, other))
                .toList();
    }

    private static Optional<String> address(Contact contact) {
        return contact.email().map(EmailAddress::normalized);
    }

    /** A text as it is, all else as JSON has it. */
    private static String text(Object value) {
        return value instanceof String text ? text : MAPPER.valueToTree(value).toString();
    }

    record Attribute(String name, String value) {}

    record Event(String event, String attributes, String at) {
        private static Event of(TimelineEvent event) {
            String attributes = event.attributes().entrySet().stream()
                    .map(attribute -> attribute.getKey() + ": " + text(attribute.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Event(event.event(), attributes, event.createdAt().toString());
        }
    }

    record Duplicate(String id, String name, String externalId, List<String> conversations) {
        Duplicate {
            conversations = List.copyOf(conversations);
        }

        private static Duplicate of(Stage stage, Contact contact) {
            return new Duplicate(
                    contact.id().toString(),
                    contact.name().orElse(""),
                    contact.externalId().orElse(""),
                    stage.conversations(contact.id()).stream()
                            .map(ConversationId::toString)
                            .toList());
        }
    }
}
