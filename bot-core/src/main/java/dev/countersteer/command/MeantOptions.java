package dev.countersteer.command;

import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.text.NearNames;
import java.util.List;

/** Finds which options were meant by a name that none has. Names are without dashes. */
final class MeantOptions {
    private static final String NO = "no-";

    private MeantOptions() {}

    /** The names that were most likely meant, nearest first. */
    static List<String> of(CommandDefinition definition, String name) {
        List<String> lettered = definition.options().stream()
                .filter(option -> isLetter(option, name) || isLetterWithNumber(option, name))
                .map(Parameter::name)
                .toList();
        if (!lettered.isEmpty()) {
            return lettered;
        }
        return NearNames.of(name, isNegation(name) ? negations(definition) : definition.optionNames());
    }

    /** Whether a word in a text is an option, or so near one that it was most likely meant. */
    static boolean resembles(CommandDefinition definition, String name) {
        String plain = isNegation(name) ? name.substring(NO.length()) : name;
        return definition.option(plain).isPresent()
                || !NearNames.of(name, definition.optionNames()).isEmpty();
    }

    /** Whether it is {@code n5}, and an option with a value has the letter n: the space was forgotten. */
    static boolean isLetterWithNumber(CommandDefinition definition, String name) {
        return definition.options().stream().anyMatch(option -> isLetterWithNumber(option, name));
    }

    private static boolean isLetterWithNumber(Parameter option, String name) {
        return option.kind() == Parameter.Kind.OPTION
                && name.length() > 1
                && isLetter(option, name.substring(0, 1))
                && name.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLetter(Parameter option, String name) {
        return name.equalsIgnoreCase(String.valueOf(option.letter()));
    }

    private static boolean isNegation(String name) {
        return name.regionMatches(true, 0, NO, 0, NO.length());
    }

    private static List<String> negations(CommandDefinition definition) {
        return definition.options().stream()
                .filter(option -> option.kind() == Parameter.Kind.FLAG)
                .map(option -> NO + option.name())
                .toList();
    }
}
