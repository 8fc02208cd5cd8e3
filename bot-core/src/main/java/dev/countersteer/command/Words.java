package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Splits the arguments of a command line into words: at white space, except inside quotes. A quote opens at the start of
 * a word or after {@code --name=}; the typographic pairs that phones write count. Dashes that phones make of {@code --}
 * are read as that. One pass; never throws.
 */
final class Words {
    private static final Map<Character, String> CLOSERS =
            Map.of('"', "\"", '\'', "'", '“', "”“", '„', "“”", '‘', "’", '«', "»");
    private static final String LONG_DASHES = "—–―";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private OptionalInt unclosedQuote = OptionalInt.empty();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /** What the arguments consist of. */
    static Split split(String arguments) {
        Words words = new Words(arguments);
        words.read();
        return new Split(List.copyOf(words.words), words.unclosedQuote);
    }

    private void read() {
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return;
            }
            readWord();
        }
    }

    private void readWord() {
        int from = at;
        if (CLOSERS.containsKey(text.charAt(at))) {
            String value = readQuoted();
            words.add(new Word(value, true, from, at));
            return;
        }
        StringBuilder word = new StringBuilder(readDashes());
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at++);
            word.append(c);
            boolean opens = at < text.length() && CLOSERS.containsKey(text.charAt(at));
            if (c == '=' && opens && word.indexOf("--") == 0 && word.indexOf("=") == word.length() - 1) {
                word.append(readQuoted());
            }
        }
        words.add(new Word(word.toString(), false, from, at));
    }

    private String readDashes() {
        boolean long_ = LONG_DASHES.indexOf(text.charAt(at)) >= 0;
        if (long_ && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            at++;
            return "--";
        }
        return "";
    }

    private String readQuoted() {
        int open = at;
        String closers = requireNonNull(CLOSERS.get(text.charAt(at++)), "no quote opens here");
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (closers.indexOf(c) >= 0) {
                return value.toString();
            }
            boolean escape = c == '\\' && at < text.length() && "\"'\\".indexOf(text.charAt(at)) >= 0;
            value.append(escape ? text.charAt(at++) : c);
        }
        unclosedQuote = OptionalInt.of(open);
        return value.toString();
    }

    /**
     * A split text.
     *
     * @param unclosedQuote where a quote opens that never closes
     */
    record Split(List<Word> words, OptionalInt unclosedQuote) {}
}
