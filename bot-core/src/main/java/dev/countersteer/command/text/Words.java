package dev.countersteer.command.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what stands behind a command's name into words: at white space, except inside quotes. A quote opens at the start
 * of a word or after {@code --name=}; the typographic pairs that phones write count. Dashes that phones make of {@code --}
 * are read as that. One pass; never throws.
 */
final class Words {
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
            int from = at;
            if (continuesList()) {
                at++;
            }
            if (closers(text.charAt(at)).isEmpty()) {
                readPlain();
            } else {
                add(readQuoted(), Word.Form.QUOTED, from);
            }
        }
    }

    private void readPlain() {
        int from = at;
        String dashes = dashes();
        boolean option = !dashes.isEmpty() || text.charAt(from) == '-';
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
        while (at < text.length() && !isSpace(text.charAt(at)) && !continues(at)) {
            at++;
        }
        add(begun + text.substring(start, at), Word.Form.PLAIN, from);
    }

    /** What dashes before a letter were typed as, where phones wrote others: a long one is two, and more are two again. */
    private String dashes() {
        int end = at;
        boolean written = false;
        boolean two = false;
        while (end < text.length() && isDash(text.charAt(end))) {
            written |= text.charAt(end) != '-';
            two |= text.charAt(end) > '‑' || end > at;
            end++;
        }
        if (!written || end == text.length() || !Character.isLetter(text.charAt(end))) {
            return "";
        }
        at = end;
        return two ? "--" : "-";
    }

    /** The hyphen, and all that Unicode has from the hyphen U+2010 to the bar U+2015. */
    private static boolean isDash(char c) {
        return c == '-' || (c >= '‐' && c <= '―');
    }

    /** Whether a comma and a further quote follow a quote without a space: {@code "a","b"}. */
    private boolean continuesList() {
        return !words.isEmpty() && words.get(words.size() - 1).to() == at && continues(at);
    }

    private boolean continues(int comma) {
        return text.charAt(comma) == ','
                && comma + 1 < text.length()
                && !closers(text.charAt(comma + 1)).isEmpty();
    }

    private String readQuoted() {
        // In French, a space belongs inside the quotes.
        boolean spaced = text.charAt(at) == '«' || text.charAt(at) == '‹';
        String closers = closers(text.charAt(at++));
        int start = at;
        StringBuilder value = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (closers.indexOf(c) >= 0 && !isApostrophe(c)) {
                String plain = text.substring(start, at++);
                String whole = value == null ? plain : value.append(plain).toString();
                return spaced ? whole.strip() : whole;
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

    /** Between letters it closes nothing: {@code ‘O’Brien’}. */
    private boolean isApostrophe(char c) {
        return (c == '\'' || c == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
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
            case '”' -> "”";
            case '»' -> "«»";
            case '‚' -> "‘’";
            case '‹' -> "›";
            case '›' -> "‹";
            case '「' -> "」";
            default -> "";
        };
    }
}
