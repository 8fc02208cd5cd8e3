package dev.countersteer.command.completion;

import static java.util.Objects.requireNonNull;

/**
 * Something that may be typed next. Places are counted in the text that was asked about.
 *
 * @param from where what it replaces begins
 * @param to where that ends; the same place when nothing is replaced
 * @param insert what is to stand there, without a space behind it
 * @param help one line on what it is; may be empty
 */
public record Suggestion(int from, int to, String insert, String help) {
    public Suggestion {
        requireNonNull(insert, "insert is null");
        requireNonNull(help, "help is null");
    }
}
