package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of commands, word by word, as far as they are allowed. */
final class Names {
    private final CommandRegistry registry;
    private final Predicate<CommandDefinition> allowed;

    Names(CommandRegistry registry, Predicate<CommandDefinition> allowed) {
        this.registry = requireNonNull(registry, "registry is null");
        this.allowed = requireNonNull(allowed, "allowed is null");
    }

    /** The first words of names. */
    List<Suggestion> first(Caret caret) {
        return Choice.suggest(choices("", "/"), caret.typed(), caret.from(), caret.to());
    }

    /** The words that go on with a name; nothing for a line that is no beginning of one. */
    List<Suggestion> further(CommandLine line, Caret caret) {
        List<Word> words = line.words();
        if (!words.stream().allMatch(word -> word.form() == Word.Form.PLAIN)) {
            return List.of();
        }
        String path = words.stream()
                .map(word -> word.text() + " ")
                .collect(Collectors.joining("", line.name() + " ", ""))
                .toLowerCase(Locale.ROOT);
        // A value that is near to the name of a sub-command is a value: only what begins so is offered.
        return Choice.beginning(choices(path, ""), caret.raw()).stream()
                .map(choice -> choice.at(caret.from(), caret.to()))
                .toList();
    }

    private List<Choice> choices(String path, String slash) {
        Map<String, List<CommandDefinition>> names = new TreeMap<>();
        Map<String, List<CommandDefinition>> aliases = new TreeMap<>();
        for (CommandDefinition command : registry.commands(command -> begins(command, path) && allowed.test(command))) {
            add(command.name(), path, command, names);
            command.aliases().forEach(alias -> add(alias, path, command, aliases));
        }
        List<Choice> choices = new ArrayList<>();
        names.forEach((word, commands) -> choices.add(choice(path, slash, word, commands, false)));
        names.keySet().forEach(aliases::remove);
        aliases.forEach((word, commands) -> choices.add(choice(path, slash, word, commands, true)));
        return choices;
    }

    private static boolean begins(CommandDefinition command, String path) {
        return startsWith(command.name(), path)
                || command.aliases().stream().anyMatch(alias -> startsWith(alias, path));
    }

    private static void add(
            String name, String path, CommandDefinition command, Map<String, List<CommandDefinition>> words) {
        if (startsWith(name, path)) {
            String word = name.substring(path.length()).split(" ", -1)[0];
            words.computeIfAbsent(word, unused -> new ArrayList<>()).add(command);
        }
    }

    private static Choice choice(
            String path, String slash, String word, List<CommandDefinition> commands, boolean alias) {
        String whole = path + word;
        String help = commands.stream()
                .filter(command ->
                        command.name().equals(whole) || command.aliases().contains(whole))
                .map(command -> alias ? "The same as " + command : command.summary())
                .findFirst()
                .orElseGet(() -> commands.stream().map(Object::toString).collect(Collectors.joining(", ")));
        boolean second = alias && commands.stream().allMatch(command -> startsWith(command.name(), path));
        return new Choice(word, slash + word, help, second);
    }

    private static boolean startsWith(String name, String path) {
        return name.regionMatches(true, 0, path, 0, path.length());
    }
}
