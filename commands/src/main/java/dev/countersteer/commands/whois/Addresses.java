package dev.countersteer.commands.whois;

import dev.countersteer.api.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The e-mail addresses of a contact, from the two places that Drift has for them. */
final class Addresses {
    private final Optional<String> own;
    private final Optional<String> social;

    private Addresses(Optional<String> own, Optional<String> social) {
        this.own = own;
        this.social = social;
    }

    static Addresses of(Contact contact) {
        return new Addresses(contact.text("email"), social(contact));
    }

    /** A line each; one where both places have the same. */
    List<String> lines() {
        if (own.isEmpty() && social.isEmpty()) {
            return List.of("E-mail: none");
        }
        if (own.isPresent() && social.isPresent() && same(own.get(), social.get())) {
            return List.of("E-mail: " + Shown.of(own.get()) + " (in email and in socialProfiles.email)");
        }
        List<String> lines = new ArrayList<>();
        own.ifPresent(email -> lines.add("E-mail: " + Shown.of(email) + " (in email)"));
        social.ifPresent(email -> lines.add("E-mail: " + Shown.of(email) + " (in socialProfiles.email)"));
        return lines;
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private static Optional<String> social(Contact contact) {
        return contact.attributes().get("socialProfiles") instanceof Map<?, ?> profiles
                        && profiles.get("email") instanceof String email
                        && !email.isBlank()
                ? Optional.of(email.strip())
                : Optional.empty();
    }
}
