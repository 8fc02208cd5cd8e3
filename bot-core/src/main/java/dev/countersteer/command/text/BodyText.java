package dev.countersteer.command.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the body of a Drift message, HTML or plain text, into the text that was typed: line ends for {@code <br>},
 * the ends of blocks and the begin of one behind other text, no other tags and no comments, entities decoded once, every kind of space a space, no zero-width
 * characters, and nothing around it. What only looks like a tag or an entity is text. One pass, in time linear in the length
 * of the body; never throws. Source: section 4.3 of what is known of Drift, {@code new_command_message}.
 */
public final class BodyText {
    private static final Set<String> LINE_ENDS = Set.of("br", "br/", "/p", "/div", "/li");
    /** Both ends of these begin a line, if they are not on one that is empty: chat editors close what they please. */
    private static final Pattern BLOCK = Pattern.compile("/?(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|table|tr)|hr/?");

    private final String body;
    private final StringBuilder text;
    private final Tags tags;
    private int at;
    private boolean emptyLine = true;

    private BodyText(String body) {
        this.body = body;
        this.text = new StringBuilder(body.length());
        this.tags = new Tags(body);
    }

    /** The text of a body. */
    public static String of(String body) {
        BodyText reader = new BodyText(body);
        while (reader.at < body.length()) {
            reader.readNext();
        }
        return reader.text.toString().strip();
    }

    /**
     * Where each character of the text came from: its index in the body, and at the last index, that of the text's length,
     * where the text ends there. Reads the body once more, so that {@link #of} costs nothing for it.
     */
    public static int[] places(String body) {
        BodyText reader = new BodyText(body);
        int[] places = new int[body.length() + 1];
        while (reader.at < body.length()) {
            int from = reader.at;
            int length = reader.text.length();
            reader.readNext();
            Arrays.fill(places, length, reader.text.length(), from);
        }
        String all = reader.text.toString();
        places[all.length()] = body.length();
        int begin = all.length() - all.stripLeading().length();
        return Arrays.copyOfRange(places, begin, begin + all.strip().length() + 1);
    }

    private void readNext() {
        char c = body.charAt(at);
        if ((c == '<' && readTag()) || (c == '&' && readEntity())) {
            return;
        }
        int codePoint = body.codePointAt(at);
        append(codePoint);
        at += Character.charCount(codePoint);
    }

    private boolean readTag() {
        int end = tags.end(at);
        if (end < 0) {
            return false;
        }
        String name = tags.name(at);
        if (LINE_ENDS.contains(name) || (!emptyLine && BLOCK.matcher(name).matches())) {
            append('\n');
        }
        at = end;
        return true;
    }

    private boolean readEntity() {
        int longest = Math.min(body.length(), at + Entities.LONGEST + 1);
        int end = at + 1;
        while (end < longest && body.charAt(end) != ';') {
            end++;
        }
        int decoded = end == longest ? -1 : Entities.decode(body.substring(at + 1, end));
        if (decoded < 0) {
            return false;
        }
        append(decoded);
        at = end + 1;
        return true;
    }

    private void append(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            text.append((char) codePoint);
            emptyLine = false;
        } else if (codePoint == '\n' || codePoint == '\t') {
            text.append((char) codePoint);
            emptyLine |= codePoint == '\n';
        } else if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
            appendSpace(codePoint);
        } else if (Character.getType(codePoint) != Character.FORMAT && !Character.isISOControl(codePoint)) {
            text.appendCodePoint(codePoint);
            emptyLine = false;
        }
    }

    /** The first half of a line end that has two is nothing by itself. */
    private void appendSpace(int codePoint) {
        if (codePoint != '\r' || !body.startsWith("\n", at + 1)) {
            text.append(codePoint == '\r' ? '\n' : ' ');
            emptyLine |= codePoint == '\r';
        }
    }
}
