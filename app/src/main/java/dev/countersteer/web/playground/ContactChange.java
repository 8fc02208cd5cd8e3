package dev.countersteer.web.playground;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A new value for one attribute of a contact; without one, the attribute goes. */
record ContactChange(String name, Optional<String> value) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> SHOWN_APART = Set.of("email", "externalId", "name");

    /** What the page lists as an attribute of the contact's own. */
    static boolean isCustom(String name) {
        return !DriftsAttributes.include(name) && !SHOWN_APART.contains(name);
    }

    static ContactChange read(JsonNode body) {
        return new ContactChange(
                body.path("name").asText("").strip(),
                Optional.of(body.path("value").asText("").strip()).filter(text -> !text.isEmpty()));
    }

    /** What is wrong with it, and what to do; empty when nothing is. */
    Optional<String> mistake() {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            return Optional.of("An attribute needs a name of 1 to 100 visible characters. Type one.");
        }
        if (DriftsAttributes.include(name)) {
            return Optional.of("Drift keeps the attribute " + name + " itself. Take another name.");
        }
        if (value.filter(text -> text.length() > LONGEST_VALUE).isPresent()) {
            return Optional.of("The value is longer than 1000 characters. Shorten it.");
        }
        if (name.equals("email") && !value.map(EmailAddress::isValid).orElse(true)) {
            return Optional.of("That is no e-mail address. Type one as in ana@example.com, or remove it.");
        }
        return Optional.empty();
    }
}
