package dev.countersteer.command.completion;

import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Kind;
import dev.countersteer.command.definition.Parameter.Presence;
import java.util.List;

/** The values that a parameter may have, where they can be listed. */
final class Values {
    private static final String QUOTES = "\"'“„‘«";
    private static final String DASHES = "-—–―";
    private static final List<String> OF_A_FLAG = List.of("yes", "no");

    private Values() {}

    /** The values where one is a word of its own. */
    static List<Suggestion> of(Parameter parameter, Caret caret) {
        return suggest(parameter, caret.typed(), caret.raw(), caret);
    }

    /** The values behind {@code --name=}. */
    static List<Suggestion> behindEquals(Parameter parameter, Caret caret, String typed) {
        return suggest(parameter, typed, caret.raw().substring(caret.raw().indexOf('=') + 1), caret);
    }

    /**
     * @param typed what was typed of the value
     * @param raw the same as it stands there, with its quotes
     */
    private static List<Suggestion> suggest(Parameter parameter, String typed, String raw, Caret caret) {
        boolean quoted = isQuoted(raw);
        boolean many = parameter.presence() == Presence.LIST && !quoted;
        int item = many ? typed.lastIndexOf(',') + 1 : 0;
        int from = caret.from() + caret.raw().length() - raw.length() + item;
        List<Choice> choices = choices(parameter).stream()
                .map(value -> new Choice(value, written(value, quoted), parameter.description(), false))
                .toList();
        return Choice.suggest(choices, typed.substring(item), from, caret.to());
    }

    private static List<String> choices(Parameter parameter) {
        if (parameter.kind() == Kind.FLAG) {
            return OF_A_FLAG;
        }
        try {
            return List.copyOf(parameter.choices());
        } catch (RuntimeException e) {
            // A plugin that cannot list its values just now is no reason to stop somebody's typing.
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
