package dev.countersteer.commands.whois;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The other contacts with an address of a visitor: Drift keeps one for each browser that gave the address. */
final class Namesakes {
    private static final int MOST = 10;

    private final Contact visitor;
    private final Map<ContactId, Contact> others = new LinkedHashMap<>();

    private Namesakes(Contact visitor) {
        this.visitor = visitor;
    }

    /** Asks Drift, once for each address. */
    static Namesakes of(Contact visitor, List<EmailAddress> addresses, Contacts contacts) {
        Namesakes namesakes = new Namesakes(visitor);
        addresses.forEach(address -> contacts.findByEmail(address).forEach(namesakes::add));
        return namesakes;
    }

    List<String> lines() {
        if (others.isEmpty()) {
            return List.of("Same e-mail: no other contact");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Same e-mail: " + others.size() + (others.size() == 1 ? " other contact" : " other contacts"));
        identifiedFirst().stream().limit(MOST).map(Namesakes::line).forEach(lines::add);
        if (others.size() > MOST) {
            lines.add("- and " + (others.size() - MOST) + " more");
        }
        return lines;
    }

    private void add(Contact found) {
        if (!found.id().equals(visitor.id())) {
            others.put(found.id(), found);
        }
    }

    private List<Contact> identifiedFirst() {
        List<Contact> sorted = new ArrayList<>(others.values());
        sorted.sort((one, other) ->
                Boolean.compare(other.externalId().isPresent(), one.externalId().isPresent()));
        return sorted;
    }

    private static String line(Contact contact) {
        return "- " + contact.id() + ", "
                + contact.externalId()
                        .map(id -> "identified, external id " + Shown.of(id))
                        .orElse("not identified");
    }
}
