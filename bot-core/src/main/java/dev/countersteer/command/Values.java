package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import dev.countersteer.command.Mistake.Kind;
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
    private final List<Parameter> parameters;
    private final int end;
    private final Lookups lookups;
    private final @Nullable Object[] values;
    private final boolean[] given;
    private List<Mistake> mistakes = List.of();

    /**
     * @param end of the text, where what is missing would stand
     */
    Values(List<Parameter> parameters, int end, Lookups lookups) {
        this.parameters = requireNonNull(parameters, "parameters is null");
        this.end = end;
        this.lookups = requireNonNull(lookups, "lookups is null");
        this.values = new Object[parameters.size()];
        this.given = new boolean[parameters.size()];
    }

    /** Whether something was typed for a parameter, right or wrong. */
    boolean has(Parameter parameter) {
        return given[index(parameter)];
    }

    /** Takes a value as it is; null for one that was wrong, so that it is not reported missing as well. */
    void give(Parameter parameter, @Nullable Object value) {
        int index = index(parameter);
        given[index] = true;
        values[index] = value;
    }

    /** Reads a value, or each of a list, which commas divide too. */
    void read(Parameter parameter, Word word) {
        boolean many = parameter.presence() == Presence.LIST && word.form() == Word.Form.PLAIN;
        if (!many || word.text().indexOf(',') < 0) {
            read(parameter, word.text(), word.from(), word.to());
            return;
        }
        for (String item : word.text().split(",", -1)) {
            if (!item.isBlank()) {
                read(parameter, item, word.from(), word.to());
            }
        }
        given[index(parameter)] = true;
    }

    /** Reads a value that stands at a place. */
    void read(Parameter parameter, String text, int from, int to) {
        int index = index(parameter);
        given[index] = true;
        if (text.isBlank()) {
            note(new Mistake(Kind.EMPTY, from, to, parameter.shown(), "", List.of()));
            return;
        }
        try {
            add(index, parameter.parser().parse(text, lookups));
        } catch (UserException e) {
            List<String> near = NearNames.of(text, parameter.choices());
            note(new Mistake(Kind.WRONG_VALUE, from, to, parameter.shown(), String.valueOf(e.getMessage()), near));
        }
    }

    void note(Mistake mistake) {
        if (mistakes.isEmpty()) {
            mistakes = new ArrayList<>();
        }
        mistakes.add(mistake);
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Asks the contact for what was not typed, and notes all that is missing still. */
    void complete() {
        for (int i = 0; i < given.length; i++) {
            Parameter parameter = parameters.get(i);
            if (given[i]) {
                continue;
            }
            if (!parameter.contactAttribute().isEmpty()) {
                complete(i, parameter, lookups.contact().find(parameter.contactAttribute()));
            } else if (parameter.mustBeTyped()) {
                String choices = String.join(", ", parameter.choices());
                String expected = choices.isEmpty() ? "" : "one of " + choices;
                note(new Mistake(Kind.MISSING, end, end, parameter.shown(), expected, List.of()));
            }
        }
    }

    /** The components of the record, in its order. Only without mistakes. */
    Object[] components() {
        for (int i = 0; i < values.length; i++) {
            values[i] = component(parameters.get(i), values[i]);
        }
        return values;
    }

    private void complete(int index, Parameter parameter, Optional<String> known) {
        if (known.isEmpty()) {
            if (parameter.isRequired()) {
                note(new Mistake(Kind.NOT_KNOWN, end, end, parameter.shown(), parameter.contactAttribute(), List.of()));
            }
            return;
        }
        try {
            add(index, parameter.parser().parse(known.get(), lookups));
        } catch (UserException e) {
            if (parameter.isRequired()) {
                note(new Mistake(
                        Kind.WRONG_IN_CONTACT, end, end, parameter.shown(), String.valueOf(e.getMessage()), List.of()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(int index, Object value) {
        if (parameters.get(index).presence() != Presence.LIST) {
            values[index] = value;
            return;
        }
        List<Object> list = values[index] == null ? new ArrayList<>() : (List<Object>) values[index];
        list.add(value);
        values[index] = list;
    }

    private static Object component(Parameter parameter, @Nullable Object value) {
        return switch (parameter.presence()) {
            case ONE ->
                value == null && parameter.kind() == Parameter.Kind.FLAG
                        ? false
                        : requireNonNull(value, "a call without mistakes lacks a value");
            case OPTIONAL -> Optional.ofNullable(value);
            case LIST -> value == null ? List.of() : List.copyOf((List<?>) value);
        };
    }

    /** All parameters are of one definition: there is no need to compare what they say. */
    @SuppressWarnings("ReferenceEquality")
    private int index(Parameter parameter) {
        int index = 0;
        while (parameters.get(index) != parameter) {
            index++;
        }
        return index;
    }
}
