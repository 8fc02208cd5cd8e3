package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a command's options, in full and in short, without those that were given. */
final class OptionNames {
    private static final String NO = "no-";
    private static final Choice HELP = new Choice("help", "--help", "Explains this command, and runs nothing", false);

    private final CommandDefinition command;
    private final List<Parameter> open;
    private final Values values;

    OptionNames(CommandDefinition command, Set<Parameter> given, Values values) {
        this.values = requireNonNull(values, "values is null");
        this.command = requireNonNull(command, "command is null");
        this.open = command.options().stream()
                .filter(option -> option.presence() == Presence.LIST || !given.contains(option))
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }

    /** The option that a word names, by {@code --name}, {@code --no-name} or {@code -n}, with a value or without. */
    static @Nullable Parameter named(CommandDefinition command, Word word) {
        String name = word.text(0, word.nameEnd());
        if (word.isLongOption()) {
            return find(command, name.substring(2)).orElse(null);
        }
        return word.isShortOption() && name.length() == 2 ? lettered(command, name) : null;
    }

    /** The option of a letter: in its own case, else in the other, as keyboards capitalise. */
    private static @Nullable Parameter lettered(CommandDefinition command, String name) {
        return command.options().stream()
                .filter(option -> name.equalsIgnoreCase("-" + option.letter()))
                .min(Comparator.comparing(option -> option.letter() != name.charAt(1)))
                .orElse(null);
    }

    /** All that may be given, where nothing of one is typed yet. */
    List<Suggestion> all(Caret caret) {
        return longNames().stream()
                .map(choice -> choice.at(caret.from(), caret.to()))
                .toList();
    }

    /** What may come where a word begins with a dash. */
    List<Suggestion> at(Caret caret) {
        String typed = Dashes.without(caret.typed());
        int equals = Dashes.isLong(caret.raw()) ? typed.indexOf('=') : -1;
        if (equals >= 0) {
            return command.option(typed.substring(0, equals))
                    .map(option -> values.behindEquals(option, typed.substring(equals + 1)))
                    .orElse(List.of());
        }
        return Dashes.isLong(caret.raw())
                ? Choice.suggest(named(typed), typed, caret.from(), caret.to())
                : oneDash(typed, caret);
    }

    private List<Suggestion> oneDash(String typed, Caret caret) {
        List<Choice> choices = new ArrayList<>(Choice.beginning(named(typed), typed));
        for (Parameter option : open) {
            if (option.letter() != ' ' && (typed.isEmpty() || typed.equals(String.valueOf(option.letter())))) {
                choices.add(new Choice(typed, "-" + option.letter(), option.description(), false));
            }
        }
        return choices.stream()
                .map(choice -> choice.at(caret.from(), caret.to()))
                .toList();
    }

    /** Also {@code --no-name} for who has begun to type one, and {@code --help}. */
    private List<Choice> named(String typed) {
        List<Choice> choices = new ArrayList<>(longNames());
        if (typed.regionMatches(true, 0, NO, 0, 2)) {
            open.stream()
                    .filter(option -> option.kind() == Parameter.Kind.FLAG)
                    .map(option ->
                            new Choice(NO + option.name(), "--" + NO + option.name(), option.description(), false))
                    .forEach(choices::add);
        }
        choices.add(HELP);
        return choices;
    }

    private List<Choice> longNames() {
        return open.stream()
                .map(option -> new Choice(option.name(), "--" + option.name(), option.description(), false))
                .toList();
    }

    private static Optional<Parameter> find(CommandDefinition command, String name) {
        Optional<Parameter> option = command.option(name);
        boolean negated = option.isEmpty() && name.regionMatches(true, 0, NO, 0, NO.length());
        return negated
                ? command.option(name.substring(NO.length())).filter(flag -> flag.kind() == Parameter.Kind.FLAG)
                : option;
    }
}
