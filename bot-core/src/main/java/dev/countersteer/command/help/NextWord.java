package dev.countersteer.command.help;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.Found;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far what was typed goes along the names of a group.
 *
 * @param path the words that names of the group begin with
 * @param typed the word behind them, with which none goes on; empty when there is none that could be a name
 * @param words those that names go on with
 */
record NextWord(String path, String typed, List<String> words) {
    NextWord {
        requireNonNull(path, "path is null");
        requireNonNull(typed, "typed is null");
        words = List.copyOf(words);
    }

    static NextWord of(Found.Group group) {
        String path = group.name();
        for (Word word : group.arguments()) {
            List<String> words = further(group.commands(), path);
            String typed = word.text().toLowerCase(Locale.ROOT);
            boolean name = CommandLine.isName(typed) && word.form() == Word.Form.PLAIN;
            if (!name || !words.contains(typed)) {
                return new NextWord(path, name ? typed : "", words);
            }
            path = path + " " + typed;
        }
        return new NextWord(path, "", further(group.commands(), path));
    }

    /** The words with which names of these commands go on behind a path. */
    static List<String> further(List<CommandDefinition> commands, String path) {
        return commands.stream()
                .flatMap(NextWord::names)
                .filter(name -> name.startsWith(path + " "))
                .map(name -> name.substring(path.length() + 1).split(" ", 2)[0])
                .distinct()
                .toList();
    }

    private static Stream<String> names(CommandDefinition command) {
        return Stream.concat(Stream.of(command.name()), command.aliases().stream());
    }
}
