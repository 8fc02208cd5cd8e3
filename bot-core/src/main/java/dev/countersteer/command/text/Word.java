package dev.countersteer.command.text;

import static java.util.Objects.requireNonNull;

/**
 * One word of a command line.
 *
 * @param text what it says: without its quotes, and {@code --} for the dashes that phones make of it
 * @param form how it was written
 * @param from where it begins in the text of the line
 * @param to where it ends
 */
public record Word(String text, Form form, int from, int to) {
    public Word {
        requireNonNull(text, "text is null");
        requireNonNull(form, "form is null");
    }

    /** Whether it can be an option at all. */
    public boolean beginsWithDash() {
        return form == Form.PLAIN && !text.isEmpty() && text.charAt(0) == '-';
    }

    /** Whether it names an option in full: {@code --name}, or {@code --name=value}. */
    public boolean isLongOption() {
        return form == Form.PLAIN && text.length() > 2 && text.charAt(0) == '-' && text.charAt(1) == '-';
    }

    /** Whether it may name an option in short: a dash and a letter. {@code -5} is a value. */
    public boolean isShortOption() {
        return form == Form.PLAIN && text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1));
    }

    /** Whether it ends the options: a bare {@code --}. */
    public boolean endsOptions() {
        return form == Form.PLAIN && text.equals("--");
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
