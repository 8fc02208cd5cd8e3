package dev.countersteer.command.text;

/** Which characters open and close quotes, and what stands between them. */
final class Quotes {
    private static final String ESCAPABLE = "\"'\\";
    /** Phones write one of these for another while somebody types; all but the second kind close what they open. */
    private static final String DOUBLE = "\"“”";

    private Quotes() {}

    /** Whether a quote opens at a place; none does at the end of the text. */
    static boolean opens(String text, int at) {
        return at < text.length() && !closers(text.charAt(at)).isEmpty();
    }

    /** Where the quote that opens at a place closes; the end of the text if it never does. */
    static int closer(String text, int opener) {
        String closers = closers(text.charAt(opener));
        char one = closers.charAt(0);
        char other = closers.charAt(closers.length() - 1);
        int at = opener + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == one || c == other) && !isApostrophe(text, at)) {
                return at;
            }
            at += c == '\\' && isEscape(text, at) ? 2 : 1;
        }
        return DOUBLE.indexOf(text.charAt(opener)) >= 0 ? onlyOther(text, opener) : text.length();
    }

    /**
     * The one other double quote behind a quote that does not close, if a word ends there: {@code "Acme Corp”}. With more
     * of them nobody can tell. Quotes of these kinds close each other, so this is looked for once or twice in a text.
     */
    private static int onlyOther(String text, int opener) {
        int only = -1;
        for (int at = opener + 1; at < text.length(); at += isEscape(text, at) ? 2 : 1) {
            if (DOUBLE.indexOf(text.charAt(at)) >= 0) {
                if (only >= 0) {
                    return text.length();
                }
                only = at;
            }
        }
        boolean endsWord = only >= 0 && (only + 1 == text.length() || Character.isWhitespace(text.charAt(only + 1)));
        return endsWord ? only : text.length();
    }

    /** What stands between an opening quote and the place where it closes, or the end of the text. */
    static String between(String text, int opener, int closer) {
        String said = unescaped(text.substring(opener + 1, closer));
        // In French, a space belongs inside the quotes.
        boolean spaced = text.charAt(opener) == '«' || text.charAt(opener) == '‹';
        return spaced && closer < text.length() ? said.strip() : said;
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

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Between letters it closes nothing: {@code ‘O’Brien’}. */
    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
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
