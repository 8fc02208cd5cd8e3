package dev.countersteer.command.text;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One word of a command line. What it says is, but for quotes and the dashes of phones, a part of the line: it is compared
 * in place, and copied only when asked for. Immutable.
 */
public final class Word {
    private final String line;
    /** Where it says something else than what stands in the line. */
    private final @Nullable String said;

    private final Form form;
    private final int from;
    private final int to;

    private Word(String line, @Nullable String said, Form form, int from, int to) {
        this.line = line;
        this.said = said;
        this.form = form;
        this.from = from;
        this.to = to;
    }

    /** A word that says what stands in the line. */
    static Word plain(String line, int from, int to) {
        return new Word(line, null, Form.PLAIN, from, to);
    }

    /**
     * A word that says something else than what stands in the line.
     *
     * @param said what it says: without its quotes, and {@code --} for the dashes that phones make of it
     * @param from where it begins in the text of the line
     * @param to where it ends
     */
    public static Word of(String said, Form form, int from, int to) {
        return new Word("", requireNonNull(said, "said is null"), form, from, to);
    }

    /** What it says. */
    public String text() {
        return said == null ? line.substring(from, to) : said;
    }

    /** What it says from one of its characters on. */
    public String text(int start) {
        return text(start, length());
    }

    /** What it says between two of its characters. */
    public String text(int start, int end) {
        return said == null ? line.substring(from + start, from + end) : said.substring(start, end);
    }

    /** How many characters it says. */
    public int length() {
        return said == null ? to - from : said.length();
    }

    /** One of the characters it says. */
    public char charAt(int index) {
        return said == null ? line.charAt(from + index) : said.charAt(index);
    }

    /** How it was written. */
    public Form form() {
        return form;
    }

    /** Where it begins in the text of the line. */
    public int from() {
        return from;
    }

    /** Where it ends there. */
    public int to() {
        return to;
    }

    /** Whether it says a name between two of its characters, in any case. */
    public boolean says(String name, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        String where = said == null ? line : said;
        int at = said == null ? from + start : start;
        // Most is typed as it is called, and that is known sooner.
        return where.startsWith(name, at) || where.regionMatches(true, at, name, 0, name.length());
    }

    /** Where the name of an option ends in it: at its first {@code =}, or where it ends itself. */
    public int nameEnd() {
        int end = 0;
        int length = length();
        while (end < length && charAt(end) != '=') {
            end++;
        }
        return end;
    }

    /** Whether it can be an option at all. */
    public boolean beginsWithDash() {
        return form == Form.PLAIN && length() > 0 && charAt(0) == '-';
    }

    /** Whether it names an option in full: {@code --name}, or {@code --name=value}. */
    public boolean isLongOption() {
        return beginsWithDash() && length() > 2 && charAt(1) == '-';
    }

    /** Whether it may name an option in short: a dash and a letter. {@code -5} is a value. */
    public boolean isShortOption() {
        return beginsWithDash() && length() > 1 && Character.isLetter(charAt(1));
    }

    /** Whether it ends the options: a bare {@code --}. */
    public boolean endsOptions() {
        return beginsWithDash() && length() == 2 && charAt(1) == '-';
    }

    /** How a word was written. */
    public enum Form {
        /** As it is; a value behind {@code --name=} may have been in quotes. */
        PLAIN,
        /** In quotes: then it is a value, whatever it begins with. */
        QUOTED,
        /** With a quote that never closes, and so up to the end of the text. */
        UNCLOSED
    }
}
