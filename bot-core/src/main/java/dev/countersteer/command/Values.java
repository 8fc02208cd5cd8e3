package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import dev.countersteer.command.Mistake.Kind;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.text.NearNames;
import dev.countersteer.command.text.Word;
import dev.countersteer.command.value.Lookups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a call as they come together, and what was wrong with them. Confined to a thread. */
final class Values {
    /** Stands for what was typed in vain. */
    private static final Object WRONG = new Object();

    private final CommandDefinition definition;
    private final int end;
    private final Lookups lookups;
    /**
     * By the index of the parameter, and as its component holds them; null for what was not typed. A mistake stands where
     * only commas of a list were, and becomes one if no item follows.
     */
    private final @Nullable Object[] values;

    private List<Mistake> mistakes = List.of();

    /**
     * @param end of the text, where what is missing would stand
     */
    Values(CommandDefinition definition, int end, Lookups lookups) {
        this.definition = requireNonNull(definition, "definition is null");
        this.end = end;
        this.lookups = requireNonNull(lookups, "lookups is null");
        this.values = new Object[definition.parameters().size()];
    }

    /** Whether something was typed for a parameter, right or wrong. */
    boolean has(Parameter parameter) {
        return values[parameter.index()] != null;
    }

    /** Takes a value as it is. */
    void give(Parameter parameter, Object value) {
        values[parameter.index()] = value;
    }

    /** Takes none, as what was typed is wrong, so that it is not reported missing as well. */
    void giveWrong(Parameter parameter) {
        if (!(values[parameter.index()] instanceof List)) {
            values[parameter.index()] = WRONG;
        }
    }

    /** Reads a value, or each of a list, which commas divide too. */
    void read(Parameter parameter, Word word) {
        if (parameter.presence() == Presence.LIST && word.form() == Word.Form.PLAIN) {
            readItems(parameter, word);
        } else {
            read(parameter, word.text(), word.from(), word.to());
        }
    }

    /** Reads a list's items; of commas alone there is none, which is a mistake. */
    private void readItems(Parameter parameter, Word word) {
        String[] items = word.text().split(",", -1);
        for (String item : items) {
            if (items.length == 1 || !item.isBlank()) {
                read(parameter, item, word.from(), word.to());
            }
        }
        if (!has(parameter)) {
            values[parameter.index()] =
                    new Mistake(Kind.EMPTY, word.from(), word.to(), parameter.shown(), "", List.of());
        }
    }

    /** Reads a value that stands at a place. */
    void read(Parameter parameter, String text, int from, int to) {
        if (mistakes.size() == Mistake.MOST_NOTED) {
            giveWrong(parameter);
            return;
        }
        if (text.isBlank()) {
            giveWrong(parameter);
            note(new Mistake(Kind.EMPTY, from, to, parameter.shown(), "", List.of()));
            return;
        }
        try {
            add(parameter, parameter.parser().parse(text, lookups));
        } catch (UserException e) {
            giveWrong(parameter);
            boolean shownInNote = mistakes.size() < Mistake.MOST_SHOWN;
            List<String> near = shownInNote ? NearNames.of(text, parameter.choices()) : List.of();
            note(new Mistake(Kind.WRONG_VALUE, from, to, parameter.shown(), String.valueOf(e.getMessage()), near));
        }
    }

    void note(Mistake mistake) {
        if (mistakes.isEmpty()) {
            mistakes = new ArrayList<>();
        }
        if (mistakes.size() < Mistake.MOST_NOTED) {
            mistakes.add(mistake);
        }
    }

    /** Lets the last mistake end further on. */
    void extendLast(int to) {
        int last = mistakes.size() - 1;
        Mistake mistake = mistakes.get(last);
        mistakes.set(
                last,
                new Mistake(mistake.kind(), mistake.from(), to, mistake.about(), mistake.expected(), mistake.near()));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Asks the contact for what was not typed, and notes all that is missing still. */
    void complete() {
        for (Parameter parameter : definition.needed()) {
            @Nullable Object value = values[parameter.index()];
            if (value instanceof Mistake empty) {
                note(empty);
            } else if (value == null && parameter.mustBeTyped()) {
                noteMissing(parameter);
            } else if (value == null && parameter.presence() != Presence.LIST) {
                complete(parameter, lookups.contact().find(parameter.contactAttribute()));
            }
        }
    }

    /** The record that a call without mistakes hands over. */
    Record construct() {
        return definition.arguments(values);
    }

    /** Notes an argument that was typed with its name; it is the value alone that is typed. */
    void noteNamed(Parameter argument, int from, int to, String value) {
        boolean goesOn = argument.kind() == Parameter.Kind.REST;
        String expected = definition + " " + (goesOn || value.isEmpty() ? argument.usage() : value);
        giveWrong(argument);
        note(new Mistake(Kind.NAMED_ARGUMENT, from, to, argument.name(), expected, List.of()));
    }

    private void noteMissing(Parameter parameter) {
        String choices = String.join(", ", parameter.choices());
        String expected = choices.isEmpty() ? "" : "one of " + choices;
        note(new Mistake(Kind.MISSING, end, end, parameter.shown(), expected, List.of()));
    }

    private void complete(Parameter parameter, Optional<String> known) {
        if (known.isEmpty()) {
            if (parameter.isRequired()) {
                note(new Mistake(Kind.NOT_KNOWN, end, end, parameter.shown(), parameter.contactAttribute(), List.of()));
            }
            return;
        }
        try {
            add(parameter, parameter.parser().parse(known.get(), lookups));
        } catch (UserException e) {
            if (parameter.isRequired()) {
                note(new Mistake(
                        Kind.WRONG_IN_CONTACT, end, end, parameter.shown(), String.valueOf(e.getMessage()), List.of()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Parameter parameter, Object value) {
        int index = parameter.index();
        if (parameter.presence() != Presence.LIST) {
            values[index] = parameter.presence() == Presence.OPTIONAL ? Optional.ofNullable(value) : value;
            return;
        }
        if (!(values[index] instanceof List)) {
            values[index] = new ArrayList<>();
        }
        ((List<Object>) values[index]).add(value);
    }
}
