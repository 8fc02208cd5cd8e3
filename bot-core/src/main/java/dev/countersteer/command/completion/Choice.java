package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.text.NearNames;
import java.util.List;

/**
 * Something that a word may become.
 *
 * @param name what is compared with what was typed
 * @param insert how it is written
 * @param help one line on it
 * @param second a second name for something: only for who has begun to type it
 */
record Choice(String name, String insert, String help, boolean second) {
    Choice {
        requireNonNull(name, "name is null");
        requireNonNull(insert, "insert is null");
        requireNonNull(help, "help is null");
    }

    /** Those that begin as was typed, in any case and in their order. */
    static List<Choice> beginning(List<Choice> choices, String typed) {
        return choices.stream()
                .filter(choice -> choice.name().regionMatches(true, 0, typed, 0, typed.length()))
                .filter(choice -> !choice.second() || !typed.isEmpty())
                .toList();
    }

    /** Those that begin as was typed; if there are none, those that are near to it, nearest first. */
    static List<Suggestion> suggest(List<Choice> choices, String typed, int from, int to) {
        List<Choice> beginning = beginning(choices, typed);
        List<Choice> suggested = beginning.isEmpty() ? near(choices, typed) : beginning;
        return suggested.stream().map(choice -> choice.at(from, to)).toList();
    }

    Suggestion at(int from, int to) {
        return new Suggestion(from, to, insert, help);
    }

    private static List<Choice> near(List<Choice> choices, String typed) {
        List<String> names = choices.stream().map(Choice::name).toList();
        return NearNames.of(typed, names).stream()
                .map(name -> choices.get(names.indexOf(name)))
                .toList();
    }
}
