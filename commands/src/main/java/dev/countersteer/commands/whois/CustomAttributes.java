package dev.countersteer.commands.whois;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The attributes of a contact that are worth a line: not those that have a place of their own, nor Drift's own books. */
final class CustomAttributes {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "email",
            "name",
            "externalId",
            "external_id",
            "drift_aid",
            "driftt_aid",
            "tags",
            "socialProfiles",
            "start_date",
            "last_active");
    /** As contacts have them in Drift's samples and in public code. */
    private static final Pattern BOOKKEEPING = Pattern.compile("_.*|events|ip|last_contacted|last_context_location"
            + "|(original|recent)_(ip|referer|source|medium|(entrance|conversation)_.*)");

    private CustomAttributes() {}

    /** Sorted by name; none where there is nothing to show. */
    static List<String> lines(Contact contact) {
        Map<String, Object> custom = new TreeMap<>(contact.attributes());
        custom.keySet().removeIf(CustomAttributes::isLeftOut);
        if (custom.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Attributes:");
        custom.entrySet().stream().limit(MOST).map(CustomAttributes::line).forEach(lines::add);
        if (custom.size() > MOST) {
            lines.add("- and " + (custom.size() - MOST) + " more");
        }
        return lines;
    }

    private static boolean isLeftOut(String name) {
        return SHOWN_ELSEWHERE.contains(name) || BOOKKEEPING.matcher(name).matches();
    }

    private static String line(Map.Entry<String, Object> attribute) {
        String value = Shown.of(attribute.getValue().toString());
        return "- " + Quoted.visible(attribute.getKey(), LONGEST_NAME) + ": " + (value.isEmpty() ? "blank" : value);
    }
}
