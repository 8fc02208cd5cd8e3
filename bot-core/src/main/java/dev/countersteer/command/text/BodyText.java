package dev.countersteer.command.text;

import java.util.Locale;
import java.util.Set;

/**
 * Turns the body of a Drift message, HTML or plain text, into the text that was typed: line ends for {@code <br>} and
 * the ends of blocks, no other tags, entities decoded once, every kind of space a space, no zero-width characters, and
 * nothing around it. One pass; never throws. Source: section 4.3 of what is known of Drift, {@code new_command_message}.
 */
public final class BodyText {
    private static final Set<String> LINE_ENDS = Set.of("br", "br/", "/p", "/div", "/li");
    private static final int LONGEST_TAG_NAME = 12;

    private final String body;
    private final StringBuilder text;
    private int at;

    private BodyText(String body) {
        this.body = body;
        this.text = new StringBuilder(body.length());
    }

    /** The text of a body. */
    public static String of(String body) {
        return new BodyText(body).read();
    }

    private String read() {
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '<' && readTag()) {
                continue;
            }
            if (c == '&' && readEntity()) {
                continue;
            }
            append(body.codePointAt(at));
            at += Character.charCount(body.codePointAt(at));
        }
        return text.toString().strip();
    }

    /** A {@code <} that begins no tag is a character like any other. */
    private boolean readTag() {
        int next = at + 1;
        if (next >= body.length() || !beginsTag(body.charAt(next))) {
            return false;
        }
        int end = body.indexOf('>', next);
        if (end < 0) {
            return false;
        }
        if (LINE_ENDS.contains(tagName(next, end))) {
            text.append('\n');
        }
        at = end + 1;
        return true;
    }

    private static boolean beginsTag(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private String tagName(int from, int end) {
        int to = from;
        int longest = Math.min(end, from + LONGEST_TAG_NAME);
        while (to < longest && !Character.isWhitespace(body.charAt(to))) {
            to++;
        }
        return body.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private boolean readEntity() {
        int end = body.indexOf(';', at);
        if (end < 0 || end - at > Entities.LONGEST) {
            return false;
        }
        int decoded = Entities.decode(body.substring(at + 1, end));
        if (decoded < 0) {
            return false;
        }
        append(decoded);
        at = end + 1;
        return true;
    }

    private void append(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            text.appendCodePoint(codePoint);
        } else if (Character.isSpaceChar(codePoint)) {
            text.append(' ');
        } else if (Character.getType(codePoint) != Character.FORMAT && !Character.isISOControl(codePoint)) {
            text.appendCodePoint(codePoint);
        }
    }
}
