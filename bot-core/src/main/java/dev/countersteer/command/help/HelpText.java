package dev.countersteer.command.help;

import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what agents read about commands: the list, one command's page, and what there is instead of one. Plain text. */
public final class HelpText {
    /** A longer list is several messages, and nobody reads it on a phone. */
    private static final int MOST_LISTED = 40;

    private HelpText() {}

    /** The commands, a line each, under their headings; of very many the first. */
    static String list(List<CommandDefinition> commands) {
        Map<String, List<CommandDefinition>> groups = commands.stream()
                .limit(MOST_LISTED)
                .collect(Collectors.groupingBy(CommandDefinition::group, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        groups.forEach((group, members) -> {
            lines.add((group.isBlank() ? "Commands" : group) + ":");
            members.forEach(command -> lines.add(line(command)));
        });
        if (commands.size() > MOST_LISTED) {
            lines.add("And " + (commands.size() - MOST_LISTED) + " more.");
        }
        lines.add("More on one of them: /help <command>");
        lines.add("To look for one: /help <word>");
        return String.join("\n", lines);
    }

    /** One command: what it does, how it is typed, what it takes, examples. */
    static String page(CommandDefinition command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.summary());
        lines.add("Usage: " + command.usage());
        command.parameters().stream()
                .map(HelpText::explained)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (!command.aliases().isEmpty()) {
            lines.add("Also: " + slashed(command.aliases(), ", "));
        }
        command.examples().forEach(example -> lines.add("Example: " + example));
        return String.join("\n", lines);
    }

    /** What an agent gets who typed a command that does not exist, or is not theirs. */
    public static String unknown(String name, List<String> near) {
        String none = "No command /" + name + ". ";
        return near.isEmpty()
                ? none + "Type /help to see what there is."
                : none + "Did you mean " + slashed(near, " or ") + "?";
    }

    /** What there is behind a name that is only the beginning of some. */
    static String group(String name, List<CommandDefinition> commands) {
        return commands.stream()
                .map(HelpText::line)
                .collect(Collectors.joining("\n", "/" + name + " takes one more word:\n", ""));
    }

    private static String line(CommandDefinition command) {
        return command + " — " + command.summary();
    }

    private static String explained(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        if (!parameter.description().isBlank()) {
            parts.add(parameter.description());
        }
        if (!parameter.choices().isEmpty()) {
            parts.add(String.join(", ", parameter.choices()));
        }
        if (!parameter.contactAttribute().isEmpty()) {
            parts.add("if left out, the contact's " + parameter.contactAttribute());
        }
        String letter = parameter.letter() == ' ' ? "" : ", -" + parameter.letter();
        String name = parameter.shown() + letter;
        if (parts.isEmpty()) {
            return letter.isEmpty() ? "" : name;
        }
        return name + ": " + String.join("; ", parts);
    }

    private static String slashed(List<String> names, String between) {
        return names.stream().map(name -> "/" + name).collect(Collectors.joining(between));
    }
}
