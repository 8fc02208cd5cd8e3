package dev.countersteer.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what agents read about commands: the list, one command's page, and what follows a mistake. Plain text. */
public final class HelpText {
    private HelpText() {}

    /** The commands, a line each. */
    static String list(List<CommandDefinition> commands) {
        return commands.stream()
                .map(command -> command.usage() + " — " + command.summary())
                .collect(Collectors.joining("\n", "Commands:\n", "\nMore on one of them: /help <command>"));
    }

    /** One command: what it does, how it is typed, what it takes, examples. */
    public static String page(CommandDefinition command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.summary());
        lines.add("Usage: " + command.usage());
        for (Parameter parameter : command.parameters()) {
            if (!parameter.choices().isEmpty()) {
                lines.add(parameter.name() + ": " + String.join(", ", parameter.choices()));
            }
            if (!parameter.description().isBlank()) {
                lines.add("--" + parameter.name() + ": " + parameter.description());
            }
        }
        command.examples().forEach(example -> lines.add("Example: " + example));
        return String.join("\n", lines);
    }

    /** What was wrong with a call, and how it is typed. */
    public static String mistakes(CommandDefinition command, List<String> mistakes) {
        List<String> lines = new ArrayList<>(mistakes);
        lines.add("Usage: " + command.usage());
        command.examples().stream().limit(1).forEach(example -> lines.add("Example: " + example));
        return String.join("\n", lines);
    }

    /** What an agent gets who typed a command that does not exist, or is not theirs. */
    public static String unknown(String name, List<String> near) {
        String none = "No command /" + name + ". ";
        return near.isEmpty()
                ? none + "Type /help to see what there is."
                : none + "Did you mean "
                        + near.stream().map(found -> "/" + found).collect(Collectors.joining(" or ")) + "?";
    }
}
