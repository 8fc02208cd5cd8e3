package dev.countersteer.api;

/** Shows typed text in a sentence: on one line, and not all of it when it is long. */
public final class Quoted {
    private static final int MOST = 60;

    private Quoted() {}

    /** The text without line breaks and repeated spaces; of a long one its first 60 characters and an ellipsis. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST) {
            return line;
        }
        // Half an emoji is no character.
        int end = Character.isHighSurrogate(line.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return line.substring(0, end) + "…";
    }
}
