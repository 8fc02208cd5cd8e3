package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks over what was typed behind a command's name, to say what may come at the caret. Confined to a thread. */
final class Arguments {
    private final CommandDefinition command;
    private final Caret caret;
    private final Values values;
    private final Set<Parameter> given = new HashSet<>();
    private boolean options = true;
    /** Whether a text has begun that takes what is left: but for options, it is nobody's to complete. */
    private boolean rest;

    private int position;
    /** The option whose value comes next. */
    private @Nullable Parameter waiting;

    Arguments(CommandDefinition command, Caret caret, Supplier<List<Person>> people) {
        this.command = requireNonNull(command, "command is null");
        this.caret = requireNonNull(caret, "caret is null");
        this.values = new Values(caret, people);
    }

    /** What may come behind these words. */
    List<Suggestion> after(List<Word> words) {
        words.forEach(this::pass);
        if (waiting != null) {
            return values.of(waiting);
        }
        caret.later().forEach(this::noteOption);
        OptionNames names = new OptionNames(command, given, values);
        if (rest) {
            return options && Dashes.beginName(caret.raw()) ? names.at(caret) : List.of();
        }
        if (options && Dashes.begin(caret.raw())) {
            List<Suggestion> named = names.at(caret);
            // A dash may begin a value, too: -5.
            return named.isEmpty() && !Dashes.isLong(caret.raw()) ? positional() : named;
        }
        List<Suggestion> suggestions = new ArrayList<>(positional());
        if (options && caret.raw().isEmpty()) {
            suggestions.addAll(names.all(caret));
        }
        return suggestions;
    }

    private List<Suggestion> positional() {
        List<Parameter> positions = command.positions();
        boolean free = position == positions.size() || positions.get(position).kind() == Parameter.Kind.REST;
        return free ? List.of() : values.of(positions.get(position));
    }

    private void pass(Word word) {
        boolean option = options && (word.isLongOption() || named(word) != null);
        if (waiting != null && !option) {
            waiting = null;
        } else if (option) {
            waiting = noteOption(word);
        } else if (options && !rest && word.endsOptions()) {
            options = false;
        } else {
            passPosition();
        }
    }

    private void passPosition() {
        List<Parameter> positions = command.positions();
        if (position == positions.size()) {
            return;
        }
        Parameter parameter = positions.get(position);
        rest |= parameter.kind() == Parameter.Kind.REST;
        if (parameter.presence() != Presence.LIST) {
            position++;
        }
    }

    /** Returns the option, if its value is the next word. */
    private @Nullable Parameter noteOption(Word word) {
        @Nullable Parameter option = named(word);
        if (option == null) {
            return null;
        }
        given.add(option);
        boolean waits = option.kind() == Parameter.Kind.OPTION && word.nameEnd() == word.length();
        return waits ? option : null;
    }

    private @Nullable Parameter named(Word word) {
        return OptionNames.named(command, word);
    }
}
