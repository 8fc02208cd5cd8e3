package dev.countersteer.commands.whois;

import java.util.regex.Pattern;

/**
 * A value as a note may show it: one line, not too long. Browsers set most of what there is to show, and what they set
 * must not pass for a line of ours.
 */
final class Shown {
    private static final int MOST = 120;
    /** Also what turns the direction of writing: it changes how the words around it read. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");

    private Shown() {}

    /** Empty where there is nothing to be seen. */
    static String of(String text) {
        return of(text, MOST);
    }

    static String of(String text, int most) {
        String line = GAP.matcher(text).replaceAll(" ").strip();
        if (line.length() <= most) {
            return line;
        }
        // Half an emoji is no character.
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }
}
