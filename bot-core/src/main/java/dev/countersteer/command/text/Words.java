package dev.countersteer.command.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what stands behind a command's name into words: at white space, except inside quotes. A quote opens at the start
 * of a word or after {@code --name=}; the typographic pairs that phones write count. Dashes that phones make of {@code --}
 * are read as that. One pass; never throws.
 */
final class Words {
    private static final int USUAL = 8;

    private Words() {}

    /** The words of a text from a place on. */
    static List<Word> split(String text, int from) {
        List<Word> words = new ArrayList<>(USUAL);
        int at = spaceEnd(text, from);
        int behindWord = -1;
        while (at < text.length()) {
            boolean further = at == behindWord && continuesList(text, at);
            Word word = isPlain(text.charAt(at)) ? Word.plain(text, at, wordEnd(text, at)) : special(text, at, further);
            words.add(word);
            behindWord = word.to();
            at = spaceEnd(text, behindWord);
        }
        return words;
    }

    /** Whether a word that begins so has no quotes and dashes. Nearly all do: from digits to letters in ASCII. */
    private static boolean isPlain(char first) {
        return first >= '0' && first <= 'z';
    }

    /**
     * A word that may begin with a quote or a dash.
     *
     * @param further whether a comma comes first, and then one more quoted value of a list
     */
    private static Word special(String text, int from, boolean further) {
        if (isDash(text.charAt(from))) {
            return dashed(text, from);
        }
        int opener = further ? from + 1 : from;
        if (!Quotes.opens(text, opener)) {
            return Word.plain(text, from, wordEnd(text, from));
        }
        int closer = Quotes.closer(text, opener);
        String said = Quotes.between(text, opener, closer);
        return closer == text.length()
                ? Word.of(said, Word.Form.UNCLOSED, from, closer)
                : Word.of(said, Word.Form.QUOTED, from, closer + 1);
    }

    /** A word that may be an option. Dashes that are no hyphens are hyphens before a letter only. */
    private static Word dashed(String text, int from) {
        int name = from;
        boolean hyphens = true;
        while (name < text.length() && isDash(text.charAt(name))) {
            hyphens &= text.charAt(name++) == '-';
        }
        boolean meant = !hyphens && name < text.length() && Character.isLetter(text.charAt(name));
        int value = name;
        while (value < text.length() && text.charAt(value) != '=' && !isSpace(text.charAt(value))) {
            value++;
        }
        boolean equals = value < text.length() && text.charAt(value) == '=';
        if (equals && (meant || text.charAt(from) == '-') && Quotes.opens(text, value + 1)) {
            String before = meant ? option(text, from, name, value + 1) : text.substring(from, value + 1);
            return attached(text, from, before, value + 1);
        }
        int end = wordEnd(text, value);
        return meant ? Word.of(option(text, from, name, end), Word.Form.PLAIN, from, end) : Word.plain(text, from, end);
    }

    /** The word of {@code --name="value"}. What follows the closing quote without a space belongs to it. */
    private static Word attached(String text, int from, String before, int opener) {
        int closer = Quotes.closer(text, opener);
        String said = before + Quotes.between(text, opener, closer);
        if (closer == text.length()) {
            return Word.of(said, Word.Form.UNCLOSED, from, closer);
        }
        int end = closer + 1;
        while (end < text.length() && !isSpace(text.charAt(end)) && !continuesList(text, end)) {
            end++;
        }
        return Word.of(said + text.substring(closer + 1, end), Word.Form.PLAIN, from, end);
    }

    /** The text up to a place with its dashes as they were meant: a long one is two, and more are two again. */
    private static String option(String text, int from, int name, int end) {
        boolean two = name > from + 1 || text.charAt(from) > '‑';
        return (two ? "--" : "-") + text.substring(name, end);
    }

    /** The hyphen, and all that Unicode has from the hyphen U+2010 to the bar U+2015. */
    private static boolean isDash(char c) {
        return c == '-' || (c >= '‐' && c <= '―');
    }

    /** Whether a comma and a further quote stand at a place: {@code "a","b"}. */
    private static boolean continuesList(String text, int comma) {
        return text.charAt(comma) == ',' && Quotes.opens(text, comma + 1);
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

    /** Most characters are letters, and these need no look into Unicode's tables. */
    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (c == ' ' || Character.isWhitespace(c));
    }
}
