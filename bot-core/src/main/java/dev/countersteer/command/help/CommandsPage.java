package dev.countersteer.command.help;

import dev.countersteer.api.Role;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.permission.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes all commands for people who are not in a conversation: as plain lines, or as a page in Markdown. */
public final class CommandsPage {
    private CommandsPage() {}

    /** A line for each command, below its heading. */
    public static String plain(List<CommandDefinition> commands) {
        List<String> lines = new ArrayList<>();
        grouped(commands).forEach((group, members) -> {
            lines.add(heading(group));
            members.forEach(command -> lines.add("  " + printable(command.usage() + " — " + command.summary())));
        });
        return String.join("\n", lines);
    }

    /**
     * A page with a section for each command; nothing that a command says of itself is markup in it.
     *
     * @param permissions whose each command is
     */
    public static String markdown(
            List<CommandDefinition> commands, Function<CommandDefinition, Permission> permissions) {
        List<String> blocks = new ArrayList<>(List.of("# Commands"));
        grouped(commands).forEach((group, members) -> {
            if (!group.isBlank() || members.size() < commands.size()) {
                blocks.add("## " + Markdown.text(heading(group)));
            }
            members.forEach(command -> {
                section(command, blocks);
                blocks.add("May be used by " + users(permissions.apply(command)) + ".");
            });
        });
        return String.join("\n\n", blocks);
    }

    private static Map<String, List<CommandDefinition>> grouped(List<CommandDefinition> commands) {
        return commands.stream()
                .collect(Collectors.groupingBy(CommandDefinition::group, TreeMap::new, Collectors.toList()));
    }

    private static String heading(String group) {
        return group.isBlank() ? "Commands" : printable(group);
    }

    private static void section(CommandDefinition command, List<String> blocks) {
        blocks.add("### " + Markdown.text(command.toString()));
        blocks.add(Markdown.text(command.summary()));
        blocks.add("Usage: " + Markdown.code(command.usage()));
        if (!command.parameters().isEmpty()) {
            blocks.add(table(command));
        }
        if (!command.examples().isEmpty()) {
            blocks.add(command.examples().stream()
                    .map(example -> "- " + Markdown.code(example))
                    .collect(Collectors.joining("\n", "Examples:\n\n", "")));
        }
        if (!command.aliases().isEmpty()) {
            blocks.add(command.aliases().stream()
                    .map(alias -> Markdown.code("/" + alias))
                    .collect(Collectors.joining(", ", "Also: ", "")));
        }
    }

    private static String users(Permission permission) {
        List<String> users = new ArrayList<>();
        permission.role().map(CommandsPage::holders).ifPresent(users::add);
        permission.teams().stream()
                .sorted()
                .map(team -> "the team " + Markdown.code(team))
                .forEach(users::add);
        permission.agents().stream().sorted().map(Markdown::code).forEach(users::add);
        return users.isEmpty() ? "nobody" : String.join(", ", users);
    }

    private static String holders(Role role) {
        return switch (role) {
            case MEMBER -> "everyone of the organization";
            case AGENT -> "agents and administrators";
            case ADMIN -> "administrators";
        };
    }

    private static String table(CommandDefinition command) {
        List<String> lines =
                new ArrayList<>(List.of("| Argument | Must be typed | What it is |", "| --- | --- | --- |"));
        command.parameters().forEach(parameter -> lines.add(row(parameter)));
        return String.join("\n", lines);
    }

    private static String row(Parameter parameter) {
        String letter = parameter.letter() == ' ' ? "" : ", " + Markdown.cellCode("-" + parameter.letter());
        return "| " + Markdown.cellCode(parameter.shown()) + letter + " | " + (parameter.mustBeTyped() ? "yes" : "no")
                + " | " + about(parameter) + " |";
    }

    private static String about(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        if (!parameter.description().isBlank()) {
            parts.add(Markdown.text(parameter.description()));
        }
        if (!parameter.choices().isEmpty()) {
            parts.add(parameter.choices().stream().map(Markdown::cellCode).collect(Collectors.joining(", ")));
        }
        if (!parameter.contactAttribute().isEmpty()) {
            parts.add("if left out, the contact's " + Markdown.cellCode(parameter.contactAttribute()));
        }
        return String.join("; ", parts);
    }

    /** A terminal obeys control characters; a plugin has no orders to give it. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    }
}
