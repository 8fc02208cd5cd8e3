package dev.countersteer.api.contact;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A visitor as Drift knows them. All of it may have been set by the visitor's browser: a claim, not a proof. Source:
 * Drift's contact model, {@code /docs/contact-model}.
 *
 * @param attributes everything Drift keeps of the contact, as JSON values (text, numbers, booleans, lists, maps); nulls
 *     are left out
 */
public record Contact(ContactId id, Map<String, Object> attributes) {
    public Contact {
        requireNonNull(id, "id is null");
        attributes = Map.copyOf(attributes);
    }

    /**
     * The contact's address: the {@code email} attribute, else {@code socialProfiles.email}, which some contacts have
     * instead; what has not the form of an address does not count. Empty when there is none.
     */
    public Optional<EmailAddress> email() {
        return text("email")
                .filter(EmailAddress::isValid)
                .or(() -> socialEmail().filter(EmailAddress::isValid))
                .map(EmailAddress::new);
    }

    /** All addresses of the contact, of both attributes, the one that {@link #email} gives first; each mailbox once. */
    public List<EmailAddress> emails() {
        Map<String, EmailAddress> emails = new LinkedHashMap<>();
        Stream.of(text("email"), socialEmail())
                .flatMap(Optional::stream)
                .filter(EmailAddress::isValid)
                .map(EmailAddress::new)
                .forEach(email -> emails.putIfAbsent(email.normalized(), email));
        return List.copyOf(emails.values());
    }

    /** The contact's name; empty when Drift has none. */
    public Optional<String> name() {
        return text("name");
    }

    /** The id that the company's own site gave the contact; empty when none was given. */
    public Optional<String> externalId() {
        return text("externalId").or(() -> text("external_id"));
    }

    /** An attribute as text, stripped; empty when it is missing or blank, or neither text nor a number or boolean. */
    public Optional<String> text(String attribute) {
        return text(attributes, attribute);
    }

    private Optional<String> socialEmail() {
        return attributes.get("socialProfiles") instanceof Map<?, ?> profiles
                ? text(profiles, "email")
                : Optional.empty();
    }

    private static Optional<String> text(Map<?, ?> values, String key) {
        Object value = values.get(key);
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
        }
        return Optional.empty();
    }
}
