package dev.countersteer.commands.lookup;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What agents read of people in the CRM. Whatever the CRM says is one line, and short. */
final class LookupReplies {
    private static final int AT_LENGTH = 5;

    private LookupReplies() {}

    /**
     * All who were found, the first few at length; who was found twice is shown once.
     *
     * @param wanted what was looked for, each for itself
     */
    static Reply of(String crm, Collection<String> wanted, List<CrmRecord> found) {
        String what = wanted.stream().map(LookupReplies::line).collect(Collectors.joining(" or "));
        Map<String, CrmRecord> people = new LinkedHashMap<>();
        found.forEach(each -> people.putIfAbsent(each.id().isEmpty() ? each.toString() : each.id(), each));
        if (people.isEmpty()) {
            return Reply.note("Nobody in " + crm + " has " + what + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(heading(crm, what, people.size()));
        people.values().stream().limit(AT_LENGTH).forEach(person -> add(lines, person, people.size() > 1));
        if (people.size() > AT_LENGTH) {
            lines.add("");
            people.values().stream().skip(AT_LENGTH).map(LookupReplies::inShort).forEach(lines::add);
        }
        if (people.size() >= Crm.MOST) {
            lines.add("There may be more. Look there for all.");
        }
        return Reply.note(String.join("\n", lines));
    }

    private static String heading(String crm, String what, int count) {
        return count == 1 ? "In " + crm + ", " + what + ":" : count + " people in " + crm + " have " + what + ":";
    }

    private static void add(List<String> lines, CrmRecord person, boolean oneOfSeveral) {
        if (oneOfSeveral) {
            lines.add("");
        }
        if (person.fields().isEmpty()) {
            lines.add("(nothing to show)");
        }
        person.fields().forEach((label, value) -> lines.add(line(label) + ": " + line(value)));
        if (!person.link().isEmpty()) {
            lines.add(person.link());
        }
    }

    private static String inShort(CrmRecord person) {
        String values =
                person.fields().values().stream().map(LookupReplies::line).collect(Collectors.joining(", "));
        return (values + " " + person.link()).strip();
    }

    private static String line(String text) {
        return Quoted.visible(text);
    }
}
