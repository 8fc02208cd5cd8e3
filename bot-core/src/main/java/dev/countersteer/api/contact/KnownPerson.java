package dev.countersteer.api.contact;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person as the company's own systems know them, to be a contact under the id that they have there. Immutable. */
public final class KnownPerson {
    private static final String EMAIL = "email";
    private static final Set<String> NOT_GIVEN =
            Set.of("id", "externalId", "external_id", "socialProfiles", "events", "tags");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}]{1,100}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 100;

    private final ExternalId externalId;
    private final Map<String, Object> attributes;

    private KnownPerson(ExternalId externalId, Map<String, Object> attributes) {
        this.externalId = requireNonNull(externalId, "externalId is null");
        this.attributes = Map.copyOf(attributes);
    }

    /**
     * A person with these attributes beside those that Drift may have.
     *
     * @param attributes by name: at most 100 texts (of at most 1,000 characters), numbers and booleans. {@code email} is an
     *     address
     * @throws UserException names the attribute that cannot be saved
     */
    public static KnownPerson of(ExternalId externalId, Map<String, ? extends @Nullable Object> attributes) {
        if (attributes.size() > MOST) {
            throw new UserException(
                    "There are " + attributes.size() + " attributes, and at most " + MOST + " can be sent");
        }
        Map<String, Object> checked = new HashMap<>();
        attributes.forEach((name, value) -> checked.put(name, checked(name, value)));
        return new KnownPerson(externalId, checked);
    }

    /**
     * Updates the contact that has the external id, or creates one. Doing it twice is doing it once.
     *
     * @throws UserException there is no such contact yet, and no e-mail to create it with
     * @throws ServiceException as {@link Contacts} throws it
     */
    public Saved saveTo(Contacts contacts) {
        return contacts.findByExternalId(externalId.value())
                .map(contact -> update(contacts, contact))
                .orElseGet(() -> create(contacts));
    }

    private Saved update(Contacts contacts, Contact contact) {
        if (!attributes.isEmpty()) {
            contacts.update(contact.id(), attributes);
        }
        return new Saved(contact.id(), false);
    }

    private Saved create(Contacts contacts) {
        Map<String, Object> all = new HashMap<>(attributes);
        all.put("externalId", externalId.value());
        EmailAddress email = Optional.ofNullable(attributes.get(EMAIL))
                .map(text -> new EmailAddress(text.toString()))
                .orElseThrow(() -> new UserException("Drift has no contact with this external id yet, and creates none"
                        + " without an e-mail address: send email, too"));
        try {
            return new Saved(contacts.create(email, all).id(), true);
        } catch (ServiceException e) {
            if (!e.isConflict()) {
                throw e;
            }
            // Another request was faster, or an earlier one whose answer was lost.
            return contacts.findByExternalId(externalId.value())
                    .map(contact -> update(contacts, contact))
                    .orElseThrow(() -> e);
        }
    }

    private static Object checked(String name, @Nullable Object value) {
        if (!NAME.matcher(name).matches()) {
            throw misfit(name, "has a name that Drift cannot have: 1 to 100 characters that can be seen");
        }
        if (NOT_GIVEN.contains(name)) {
            throw misfit(name, "is not for sending: leave it out");
        }
        if (value == null) {
            throw misfit(name, "is null, and Drift does not say what it makes of that: leave it out, or send a value");
        }
        if (name.equals(EMAIL) && !(value instanceof String text && EmailAddress.isValid(text))) {
            throw misfit(name, "is not an e-mail address, such as ana@example.com");
        }
        if (value instanceof String text) {
            return checkedText(name, text);
        }
        if (value instanceof Boolean || (value instanceof Number number && Double.isFinite(number.doubleValue()))) {
            return value;
        }
        throw misfit(
                name, "is neither text nor a number, true or false: send each part of it as an attribute of its own");
    }

    private static String checkedText(String name, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw misfit(name, "has " + text.length() + " characters, and at most " + LONGEST_TEXT + " can be sent");
        }
        if (CONTROL.matcher(text).find()) {
            throw misfit(name, "has control characters: take them out");
        }
        return text;
    }

    private static UserException misfit(String name, String problem) {
        String shown = Quoted.shortened(name.replaceAll("\\p{C}", "?"));
        return new UserException("The attribute \"" + shown + "\" " + problem);
    }

    /**
     * What came of it.
     *
     * @param created whether the contact is new
     */
    public record Saved(ContactId contact, boolean created) {
        public Saved {
            requireNonNull(contact, "contact is null");
        }
    }
}
