package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.text.Word;

/**
 * The text that a last argument takes: from its first word to the end as it was typed, without the options that stand in
 * it. Confined to a thread.
 */
final class RestOfText {
    private final Parameter parameter;
    private final String text;
    private final Word first;
    private final StringBuilder taken = new StringBuilder();
    private int at;

    RestOfText(Parameter parameter, String text, Word first) {
        this.parameter = requireNonNull(parameter, "parameter is null");
        this.text = requireNonNull(text, "text is null");
        this.first = requireNonNull(first, "first is null");
        this.at = first.from();
    }

    /** Leaves out what stands between two places, and the space before it. */
    void cut(int from, int to) {
        taken.append(text.substring(at, from).stripTrailing());
        at = to;
    }

    /** Gives the text to the values; one that is a single quoted word, without its quotes. */
    void read(Values values) {
        String all = taken.append(text, at, text.length()).toString().strip();
        boolean quotedAlone = first.form() == Word.Form.QUOTED && all.length() == first.to() - first.from();
        values.read(parameter, quotedAlone ? first.text() : all, first.from(), text.length());
    }
}
