package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A text that is a command: its name, and what stands behind it. Whether anyone registered the name is not its concern.
 *
 * @param name in lower case, without the slash
 * @param arguments the text behind the name, without the space around it; may be empty
 */
public record CommandLine(String name, String arguments) {
    /** No command has a longer name; a longer word is prose. */
    static final int LONGEST_NAME = 32;

    public CommandLine {
        requireNonNull(name, "name is null");
        requireNonNull(arguments, "arguments is null");
    }

    /**
     * Reads a text. It is a command when it begins with a slash and a name (a letter, then letters, digits, {@code -} or
     * {@code _}) and the name is followed by white space or the end; anything else is prose, and empty.
     */
    public static Optional<CommandLine> parse(String text) {
        String line = text.strip();
        if (line.length() < 2 || line.charAt(0) != '/' || !isLetter(line.charAt(1))) {
            return Optional.empty();
        }
        int end = 2;
        while (end < line.length() && isNamePart(line.charAt(end))) {
            end++;
        }
        boolean ends = end == line.length() || Character.isWhitespace(line.charAt(end));
        if (!ends || end - 1 > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = line.substring(1, end).toLowerCase(Locale.ROOT);
        return Optional.of(new CommandLine(name, line.substring(end).strip()));
    }

    /** Whether the text can be the name of a command. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isNamePart((char) c));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
