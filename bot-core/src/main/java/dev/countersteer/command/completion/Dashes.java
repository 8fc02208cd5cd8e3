package dev.countersteer.command.completion;

/** What an option that is being typed begins with: phones make one long dash of two. */
final class Dashes {
    private static final String LONG = "—–―";

    private Dashes() {}

    /** Whether a word as it stands there begins as an option does. */
    static boolean begin(String raw) {
        return raw.startsWith("-") || isLong(raw);
    }

    /** Whether it begins as the full name of an option does. */
    static boolean isLong(String raw) {
        return raw.startsWith("--") || (!raw.isEmpty() && LONG.indexOf(raw.charAt(0)) >= 0);
    }

    /** Whether it is more than the dashes, which are a dash in prose. */
    static boolean beginName(String raw) {
        return isLong(raw) && !without(raw).isEmpty();
    }

    /** What follows the dashes. */
    static String without(String typed) {
        return typed.replaceFirst("^(--|[-" + LONG + "])", "");
    }
}
