package dev.countersteer.command.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what stands behind a command's name into words: at white space, except inside quotes. A quote opens at the start
 * of a word or after {@code --name=}. Dashes that phones make of {@code --} are read as that. One pass; never throws.
 */
final class Words {
    private static final int USUAL = 8;

    private Words() {}

    /** The words of a text from a place on. */
    static List<Word> split(String text, int from) {
        List<Word> words = new ArrayList<>(USUAL);
        int end = from;
        int at = spaceEnd(text, from);
        while (at < text.length()) {
            boolean comma = at == end && continuesList(text, at);
            Word word = comma ? quoted(text, at, at + 1) : word(text, at);
            words.add(word);
            end = word.to();
            at = spaceEnd(text, end);
        }
        return words;
    }

    private static Word word(String text, int from) {
        if (isDash(text.charAt(from))) {
            return dashed(text, from);
        }
        return Quotes.open(text, from) ? quoted(text, from, from) : plain(text, from, wordEnd(text, from));
    }

    private static Word plain(String text, int from, int to) {
        return new Word(text.substring(from, to), Word.Form.PLAIN, from, to);
    }

    private static Word quoted(String text, int from, int opener) {
        int closer = Quotes.closer(text, opener);
        String said = Quotes.inside(text, opener, closer);
        return closer == text.length()
                ? new Word(said, Word.Form.UNCLOSED, from, closer)
                : new Word(said, Word.Form.QUOTED, from, closer + 1);
    }

    private static Word dashed(String text, int from) {
        int letter = dashesEnd(text, from);
        String dashes = dashes(text, from, letter);
        if (dashes.isEmpty() && text.charAt(from) != '-') {
            return plain(text, from, wordEnd(text, letter));
        }
        int name = dashes.isEmpty() ? from : letter;
        int end = nameEnd(text, letter);
        if (text.charAt(end - 1) == '=' && Quotes.open(text, end)) {
            return attached(text, from, dashes + text.substring(name, end), end);
        }
        end = wordEnd(text, end);
        return dashes.isEmpty()
                ? plain(text, from, end)
                : new Word(dashes + text.substring(name, end), Word.Form.PLAIN, from, end);
    }

    /** The word of {@code --name="value"}. What follows the closing quote without a space belongs to it. */
    private static Word attached(String text, int from, String name, int opener) {
        int closer = Quotes.closer(text, opener);
        String said = name + Quotes.inside(text, opener, closer);
        if (closer == text.length()) {
            return new Word(said, Word.Form.UNCLOSED, from, closer);
        }
        int end = closer + 1;
        while (end < text.length() && !isSpace(text.charAt(end)) && !continuesList(text, end)) {
            end++;
        }
        return new Word(said + text.substring(closer + 1, end), Word.Form.PLAIN, from, end);
    }

    private static int dashesEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDash(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What dashes before a letter stand for, where phones wrote others: a long one is two, and more are two again. */
    private static String dashes(String text, int from, int to) {
        boolean written = false;
        boolean two = to > from + 1;
        for (int at = from; at < to; at++) {
            written |= text.charAt(at) != '-';
            two |= text.charAt(at) > '‑';
        }
        if (!written || to == text.length() || !Character.isLetter(text.charAt(to))) {
            return "";
        }
        return two ? "--" : "-";
    }

    /** The hyphen, and all that Unicode has from the hyphen U+2010 to the bar U+2015. */
    private static boolean isDash(char c) {
        return c == '-' || (c >= '‐' && c <= '―');
    }

    /** Whether a comma and a further quote follow a quote without a space: {@code "a","b"}. */
    private static boolean continuesList(String text, int at) {
        return text.charAt(at) == ',' && Quotes.open(text, at + 1);
    }

    private static int spaceEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place behind the first {@code =} of a word, or the word's end. */
    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            if (text.charAt(end++) == '=') {
                return end;
            }
        }
        return end;
    }

    /** Most characters are letters, and these need no look into Unicode's tables. */
    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (c == ' ' || Character.isWhitespace(c));
    }
}
