package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

/**
 * One word of a command line.
 *
 * @param text without its quotes
 * @param quoted whether it was in quotes: then it is a value, whatever it begins with
 * @param from where it begins in the arguments
 * @param to where it ends
 */
record Word(String text, boolean quoted, int from, int to) {
    Word {
        requireNonNull(text, "text is null");
    }

    /** Whether it names an option: {@code --name}, or {@code --name=value}. */
    boolean isOption() {
        return !quoted && text.length() > 2 && text.startsWith("--");
    }

    /** Whether it ends the options: a bare {@code --}. */
    boolean endsOptions() {
        return !quoted && text.equals("--");
    }
}
