package dev.countersteer.commands.whois;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.contact.Contact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags of a contact, which Drift has retired and old contacts still have: a list of texts, or of objects with a name. */
final class Tags {
    private static final int MOST = 10;
    private static final int LONGEST = 40;

    private Tags() {}

    /** Empty where there are none. */
    static Optional<String> line(Contact contact) {
        List<String> tags = all(contact.attributes().get("tags"));
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        String shown = tags.stream().limit(MOST).collect(Collectors.joining(", ", "Tags: ", ""));
        return Optional.of(tags.size() > MOST ? shown + " and " + (tags.size() - MOST) + " more" : shown);
    }

    private static List<String> all(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(Tags::name).filter(tag -> !tag.isEmpty()).toList();
        }
        return List.of();
    }

    private static String name(Object tag) {
        Object name = tag instanceof Map<?, ?> fields ? fields.get("name") : tag;
        return name == null ? "" : Quoted.visible(name.toString(), LONGEST);
    }
}
