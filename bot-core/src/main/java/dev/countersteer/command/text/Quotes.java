package dev.countersteer.command.text;

/** Finds where quotes open and close, and what they say. The typographic pairs that phones write count. */
final class Quotes {
    private static final String TYPOGRAPHIC_OPENERS = "“„‘«”»‚‹›「";
    private static final String ESCAPABLE = "\"'\\";

    private Quotes() {}

    /** Whether a quote opens at a place; the end of the text is none. */
    static boolean open(String text, int at) {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == '"' || c == '\'' || (c > '~' && TYPOGRAPHIC_OPENERS.indexOf(c) >= 0);
    }

    /** Where the quote that opens at a place closes; the end of the text if it never does. */
    static int closer(String text, int opener) {
        String closers = closers(text.charAt(opener));
        int at = opener + 1;
        while (at < text.length() && (closers.indexOf(text.charAt(at)) < 0 || isApostrophe(text, at))) {
            at += isEscape(text, at) ? 2 : 1;
        }
        return at;
    }

    /** What stands between the places where a quote opens and where it closes. */
    static String inside(String text, int opener, int closer) {
        String said = unescaped(text.substring(opener + 1, closer));
        // In French, a space belongs inside the quotes.
        boolean spaced = text.charAt(opener) == '«' || text.charAt(opener) == '‹';
        return spaced && closer < text.length() ? said.strip() : said;
    }

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
            default -> throw new IllegalArgumentException("no quote opens with " + opener);
        };
    }

    /** Between letters it closes nothing: {@code ‘O’Brien’}. */
    private static boolean isApostrophe(String text, int at) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static String unescaped(String said) {
        if (said.indexOf('\\') < 0) {
            return said;
        }
        StringBuilder unescaped = new StringBuilder(said.length());
        for (int at = 0; at < said.length(); at++) {
            unescaped.append(said.charAt(isEscape(said, at) ? ++at : at));
        }
        return unescaped.toString();
    }
}
