package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.Word;
import java.util.List;
import java.util.Optional;

/**
 * Where in a line something is being typed: in a word, of which the part before the caret counts, or between words.
 *
 * @param before the line up to that word
 * @param raw the word up to the caret, as it stands there; empty between words
 * @param typed what that says: without its quotes
 * @param from where the word begins in the whole text
 * @param to where it ends there, behind the caret
 * @param later what stands behind the word
 */
record Caret(String before, String raw, String typed, int from, int to, List<Word> later) {
    private static final String ANY_COMMAND = "/x ";

    Caret {
        requireNonNull(before, "before is null");
        requireNonNull(raw, "raw is null");
        requireNonNull(typed, "typed is null");
        later = List.copyOf(later);
    }

    /** The caret of a line that is a command or may become one; empty in prose. */
    static Optional<Caret> in(String text, int caret) {
        String spaced = withPlainSpaces(text);
        int start = spaced.length() - spaced.stripLeading().length();
        int place = Math.max(0, Math.min(caret, spaced.length()));
        if (place <= start || spaced.charAt(start) != '/') {
            return Optional.empty();
        }
        int nameEnd = wordEnd(spaced, start);
        String name = spaced.substring(start + 1, nameEnd);
        if (!name.isEmpty() && !CommandLine.isName(name)) {
            return Optional.empty();
        }
        if (place <= nameEnd) {
            String raw = spaced.substring(start, place);
            return Optional.of(new Caret("", raw, raw.substring(1), start, nameEnd, List.of()));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(behindName(spaced, start, place));
    }

    boolean isInName() {
        return before.isEmpty();
    }

    private static Caret behindName(String text, int start, int place) {
        String line = text.substring(start, place);
        List<Word> words = words(line);
        boolean between = words.isEmpty() || !reaches(words.get(words.size() - 1), line);
        int from = between ? place : start + words.get(words.size() - 1).from();
        String typed = between ? "" : words.get(words.size() - 1).text();
        int to = between ? place : end(text, from, place);
        return new Caret(
                text.substring(start, from),
                text.substring(from, place),
                typed,
                from,
                to,
                words(ANY_COMMAND + text.substring(to)));
    }

    /** A word is still being typed when no space follows it, or only such as is within its quotes. */
    private static boolean reaches(Word word, String line) {
        return word.form() == Word.Form.UNCLOSED || word.to() == line.length();
    }

    /** Where the word that begins at a place ends; when its quote never closes, at the next space. */
    private static int end(String text, int from, int place) {
        Word word = words(ANY_COMMAND + text.substring(from)).get(0);
        return word.form() == Word.Form.UNCLOSED
                ? wordEnd(text, place)
                : Math.max(place, from + word.to() - ANY_COMMAND.length());
    }

    private static List<Word> words(String line) {
        return CommandLine.parse(line).map(CommandLine::words).orElse(List.of());
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Of the same length, so that places stay: what chat editors put for a space is one. */
    private static String withPlainSpaces(String text) {
        return text.replaceAll("\\p{Z}", " ");
    }
}
