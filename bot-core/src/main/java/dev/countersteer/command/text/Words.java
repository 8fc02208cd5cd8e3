package dev.countersteer.command.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what stands behind a command's name into words: at white space, except inside quotes. A quote opens at the start
 * of a word or after {@code --name=}; the typographic pairs that phones write count. Dashes that phones make of {@code --}
 * are read as that. One pass; never throws.
 */
final class Words {
    private static final String LONG_DASHES = "—–―";
    private static final String ESCAPABLE = "\"'\\";
    private static final int USUAL = 8;

    private final String text;
    private final List<Word> words = new ArrayList<>(USUAL);
    private int at;
    private boolean unclosed;

    private Words(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** The words of a text from a place on. */
    static List<Word> split(String text, int from) {
        Words words = new Words(text, from);
        words.read();
        return words.words;
    }

    private void read() {
        while (true) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return;
            }
            if (closers(text.charAt(at)).isEmpty()) {
                readPlain();
            } else {
                int from = at;
                add(readQuoted(), Word.Form.QUOTED, from);
            }
        }
    }

    private void readPlain() {
        int from = at;
        String dashes = dashes();
        boolean option = !dashes.isEmpty() || text.startsWith("--", from);
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            if (option && text.charAt(at) == '=') {
                option = false;
                at++;
                if (at < text.length() && !closers(text.charAt(at)).isEmpty()) {
                    String name = dashes + text.substring(start, at);
                    readRest(name + readQuoted(), from);
                    return;
                }
            } else {
                at++;
            }
        }
        add(dashes.isEmpty() ? text.substring(start, at) : dashes + text.substring(start, at), Word.Form.PLAIN, from);
    }

    /** What follows a closing quote without a space belongs to the same word. */
    private void readRest(String begun, int from) {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        add(begun + text.substring(start, at), Word.Form.PLAIN, from);
    }

    private String dashes() {
        boolean dash = text.charAt(at) >= '–' && LONG_DASHES.indexOf(text.charAt(at)) >= 0;
        if (dash && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            at++;
            return "--";
        }
        return "";
    }

    private String readQuoted() {
        String closers = closers(text.charAt(at++));
        int start = at;
        StringBuilder value = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (closers.indexOf(c) >= 0) {
                String plain = text.substring(start, at++);
                return value == null ? plain : value.append(plain).toString();
            }
            boolean escape = c == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
            if (escape) {
                value = (value == null ? new StringBuilder() : value).append(text, start, at);
                start = at + 1;
                at++;
            }
            at++;
        }
        unclosed = true;
        String plain = text.substring(start);
        return value == null ? plain : value.append(plain).toString();
    }

    private void add(String said, Word.Form form, int from) {
        words.add(new Word(said, unclosed ? Word.Form.UNCLOSED : form, from, at));
    }

    /** Most characters are letters, and these need no look into Unicode's tables. */
    private static boolean isSpace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && Character.isWhitespace(c);
    }

    /** What closes a quote that this character opens; empty when it opens none. */
    private static String closers(char opener) {
        return switch (opener) {
            case '"' -> "\"";
            case '\'' -> "'";
            case '“' -> "”“";
            case '„' -> "“”";
            case '‘' -> "’";
            case '«' -> "»";
            default -> "";
        };
    }
}
