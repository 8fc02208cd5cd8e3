package dev.countersteer.commands.lookup;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What agents read of people in the CRM. Whatever the CRM says is one line, and short. */
final class LookupReplies {
    private static final int MOST = 5;

    private LookupReplies() {}

    /**
     * All who were found; who was found twice is shown once.
     *
     * @param what was looked for
     */
    static Reply of(String crm, String what, List<CrmRecord> found) {
        Map<String, CrmRecord> people = new LinkedHashMap<>();
        found.forEach(each -> people.putIfAbsent(each.id().isEmpty() ? each.toString() : each.id(), each));
        if (people.isEmpty()) {
            return Reply.note("Nobody in " + crm + " has " + line(what) + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(heading(crm, line(what), people.size()));
        people.values().stream().limit(MOST).forEach(person -> add(lines, person, people.size() > 1));
        if (people.size() > MOST) {
            lines.add("… and " + (people.size() - MOST) + " more. Look there for all.");
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

    private static String line(String text) {
        return Quoted.shortened(text).replaceAll("\\p{C}", "");
    }
}
