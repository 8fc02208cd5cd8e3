package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.Found;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Says what may come next in a line that is being typed: names, sub-commands, options, values. Asks of all commands only
 * what the typist may use. Nothing for prose; inside an
 * argument that takes the rest of the text, nothing but an option whose name was begun.
 */
public final class Completion {
    /** More than this nobody reads; the next letter makes it fewer. */
    static final int MOST = 20;

    private final CommandRegistry registry;
    private final Predicate<CommandDefinition> allowed;
    private final Supplier<List<Person>> people;

    private Completion(CommandRegistry registry, Predicate<CommandDefinition> allowed, Supplier<List<Person>> people) {
        this.registry = requireNonNull(registry, "registry is null");
        this.allowed = requireNonNull(allowed, "allowed is null");
        this.people = requireNonNull(people, "people is null");
    }

    /**
     * What may come next, at most 20: what begins as the word at the caret does, in any case, or else what is near to it.
     * Sub-commands come first, then values in the order of their type, then options by name. Never throws for what was
     * typed, nor for a caret that is not in the text: that is taken for the nearest place.
     *
     * @param text as it was typed, not HTML
     * @param caret the place in the text, from 0
     * @param allowed what is not is as if it were not there
     * @param people of the org, asked for only where a value is one of them; if they cannot be asked for, none is suggested
     */
    public static List<Suggestion> of(
            CommandRegistry registry,
            String text,
            int caret,
            Predicate<CommandDefinition> allowed,
            Supplier<List<Person>> people) {
        Completion completion = new Completion(registry, allowed, people);
        return Caret.in(text, caret).map(completion::at).orElse(List.of()).stream()
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> at(Caret caret) {
        Names names = new Names(registry, allowed);
        return caret.isInName() ? names.first(caret) : behindName(names, caret);
    }

    private List<Suggestion> behindName(Names names, Caret caret) {
        Optional<CommandLine> line = CommandLine.parse(caret.before());
        if (line.isEmpty()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>(names.further(line.get(), caret));
        if (registry.find(line.get(), allowed) instanceof Found.Command found) {
            List<Word> typed = found.arguments();
            suggestions.addAll(new Arguments(found.definition(), caret, people).after(typed));
        }
        return suggestions;
    }
}
