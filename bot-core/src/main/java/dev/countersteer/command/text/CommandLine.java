package dev.countersteer.command.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that is a command: a slash, a name, and what stands behind it. Whether anyone registered the name is not its
 * concern. All places are counted in {@link #text}.
 *
 * @param text all that was typed, without the space around it
 * @param name in lower case, without the slash
 */
public record CommandLine(String text, String name) {
    /** No command has a longer name; a longer word is prose. */
    public static final int LONGEST_NAME = 32;

    public CommandLine {
        requireNonNull(text, "text is null");
        requireNonNull(name, "name is null");
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
        boolean capitals = line.charAt(1) <= 'Z';
        while (end < line.length() && isNamePart(line.charAt(end))) {
            capitals |= line.charAt(end) >= 'A' && line.charAt(end) <= 'Z';
            end++;
        }
        boolean ends = end == line.length() || Character.isWhitespace(line.charAt(end));
        if (!ends || end - 1 > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = line.substring(1, end);
        return Optional.of(new CommandLine(line, capitals ? name.toLowerCase(Locale.ROOT) : name));
    }

    /** Whether the text can be the name of a command, or one word of it. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isNamePart((char) c));
    }

    /** What stands behind the name, word by word. */
    public List<Word> words() {
        return Words.split(text, name.length() + 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
