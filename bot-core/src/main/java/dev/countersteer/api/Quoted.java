package dev.countersteer.api;

import java.util.regex.Pattern;

/** Shows text in a sentence: on one line, and not all of it when it is long. */
public final class Quoted {
    private static final int MOST = 60;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    /** What turns the direction of writing is among it: it changes how the words around it read. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");

    private Quoted() {}

    /** The text without line breaks and repeated spaces; of a long one its first 60 characters and an ellipsis. */
    public static String shortened(String text) {
        return cut(GAP.matcher(text).replaceAll(" ").strip(), MOST);
    }

    /**
     * The same for what nobody in the conversation typed, such as an attribute that a browser set or what another system
     * answers: without characters that cannot be seen, too, so that it passes for nothing else.
     */
    public static String visible(String text) {
        return visible(text, MOST);
    }

    /** The same, of so many characters. */
    public static String visible(String text, int most) {
        return cut(UNSEEN.matcher(text).replaceAll(" ").strip(), most);
    }

    private static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        // Half an emoji is no character.
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }
}
