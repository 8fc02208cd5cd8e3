package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Kind;
import dev.countersteer.command.definition.Parameter.Presence;
import java.util.List;
import java.util.function.Supplier;

/** The values that parameters may have at a caret, where they can be listed. */
final class Values {
    private static final String QUOTES = "\"'“„‘«";
    private static final String DASHES = "-—–―";
    private static final List<String> OF_A_FLAG = List.of("yes", "no");

    private final Caret caret;
    private final Supplier<List<Person>> people;

    Values(Caret caret, Supplier<List<Person>> people) {
        this.caret = requireNonNull(caret, "caret is null");
        this.people = requireNonNull(people, "people is null");
    }

    /** The values where one is a word of its own. */
    List<Suggestion> of(Parameter parameter) {
        return suggest(parameter, caret.typed(), caret.raw());
    }

    /** The values behind {@code --name=}. */
    List<Suggestion> behindEquals(Parameter parameter, String typed) {
        return suggest(parameter, typed, caret.raw().substring(caret.raw().indexOf('=') + 1));
    }

    /**
     * @param typed what was typed of the value
     * @param raw the same as it stands there, with its quotes
     */
    private List<Suggestion> suggest(Parameter parameter, String typed, String raw) {
        boolean quoted = isQuoted(raw);
        boolean many = parameter.presence() == Presence.LIST && !quoted;
        int item = many ? typed.lastIndexOf(',') + 1 : 0;
        int from = caret.from() + caret.raw().length() - raw.length() + item;
        String begun = typed.substring(item);
        List<Choice> choices = choices(parameter, begun).stream()
                .map(value -> new Choice(value, written(value, quoted), parameter.description(), false))
                .toList();
        return Choice.suggest(choices, begun, from, caret.to());
    }

    private List<String> choices(Parameter parameter, String begun) {
        if (parameter.kind() == Kind.FLAG) {
            return OF_A_FLAG;
        }
        try {
            return List.copyOf(parameter.suggestions(begun, people));
        } catch (RuntimeException e) {
            // A plugin, or Drift, that cannot list values just now is no reason to stop somebody's typing.
            return List.of();
        }
    }

    private static String written(String value, boolean quoted) {
        boolean plain = !quoted
                && !value.isEmpty()
                && !isQuoted(value)
                && DASHES.indexOf(value.charAt(0)) < 0
                && value.indexOf(',') < 0
                && value.chars().noneMatch(Character::isWhitespace);
        return plain ? value : '"' + value.replaceAll("[\"'\\\\]", "\\\\$0") + '"';
    }

    private static boolean isQuoted(String text) {
        return !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0;
    }
}
