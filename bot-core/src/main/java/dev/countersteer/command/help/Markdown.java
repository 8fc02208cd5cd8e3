package dev.countersteer.command.help;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text that others wrote into Markdown so that it reads as it is: no markup, no HTML, no link, no second line. By
 * the rules of CommonMark and of GitHub's tables.
 */
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~!$^=+@]|(?<=www)\\.|:(?=//)");
    /** What makes a line a list, a heading or a rule. */
    private static final Pattern START = Pattern.compile("^(\\d*)([-.)])");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** The text as words of a paragraph, a heading or the cell of a table. */
    static String text(String text) {
        String html = line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String escaped = SPECIAL.matcher(html).replaceAll("\\\\$0");
        return START.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    /** The text as code, outside of tables. */
    static String code(String text) {
        String line = line(text);
        int longest = BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean touches = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
        return touches ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** The text as code in the cell of a table, where a bar would end the cell, in code as elsewhere. */
    static String cellCode(String text) {
        return code(text).replaceAll("\\|", Matcher.quoteReplacement("\\|"));
    }

    /** One line, without what cannot be seen: controls, and marks that turn the direction of text. */
    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .strip();
    }
}
