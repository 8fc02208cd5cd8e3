package dev.countersteer.command;

/** Shows typed text in a sentence: on one line, and not all of it when it is long. */
final class Quoted {
    private static final int MOST = 60;

    private Quoted() {}

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
