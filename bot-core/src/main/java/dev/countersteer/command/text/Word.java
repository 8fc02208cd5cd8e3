package dev.countersteer.command.text;

import static java.util.Objects.requireNonNull;

/**
 * One word of a command line. What it says is, but for quotes and the dashes of phones, a part of the line: it is compared
 * in place, and copied only when asked for. Immutable.
 */
public final class Word {
    /** The line, or what it says instead of what stands there. */
    private final String source;

    private final boolean isInLine;
    private final Form form;
    private final int from;
    private final int to;
    /** How many dashes it begins with, two at most; none in quotes. Counted once, as they are asked for many times. */
    private final byte dashes;

    private Word(String source, boolean isInLine, Form form, int from, int to) {
        this.source = source;
        this.isInLine = isInLine;
        this.form = form;
        this.from = from;
        this.to = to;
        this.dashes = form == Form.PLAIN ? dashes() : 0;
    }

    /** A word that says what stands in the line. */
    static Word plain(String line, int from, int to) {
        return new Word(line, true, Form.PLAIN, from, to);
    }

    /**
     * A word that says something else than what stands in the line.
     *
     * @param said what it says: without its quotes, and {@code --} for the dashes that phones make of it
     * @param from where it begins in the text of the line
     * @param to where it ends
     */
    public static Word of(String said, Form form, int from, int to) {
        return new Word(requireNonNull(said, "said is null"), false, form, from, to);
    }

    /** What it says. */
    public String text() {
        return isInLine ? source.substring(from, to) : source;
    }

    /** What it says from one of its characters on. */
    public String text(int start) {
        return text(start, length());
    }

    /** What it says between two of its characters. */
    public String text(int start, int end) {
        return source.substring(offset() + start, offset() + end);
    }

    /** How many characters it says. */
    public int length() {
        return isInLine ? to - from : source.length();
    }

    /** One of the characters it says. */
    public char charAt(int index) {
        return source.charAt(offset() + index);
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
        int at = offset() + start;
        // Most is typed as it is called, and that is known sooner.
        return source.startsWith(name, at) || source.regionMatches(true, at, name, 0, name.length());
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
        return dashes > 0;
    }

    /** Whether it names an option in full: {@code --name}, or {@code --name=value}. */
    public boolean isLongOption() {
        return dashes == 2 && length() > 2;
    }

    /** Whether it may name an option in short: a dash and a letter. {@code -5} is a value. */
    public boolean isShortOption() {
        return beginsWithDash() && length() > 1 && Character.isLetter(charAt(1));
    }

    /** Whether it ends the options: a bare {@code --}. */
    public boolean endsOptions() {
        return dashes == 2 && length() == 2;
    }

    /** Where it begins in its source. */
    private int offset() {
        return isInLine ? from : 0;
    }

    private byte dashes() {
        int length = length();
        if (length == 0 || charAt(0) != '-') {
            return 0;
        }
        return (byte) (length > 1 && charAt(1) == '-' ? 2 : 1);
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
