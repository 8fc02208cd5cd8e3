package dev.countersteer.command.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the body of a Drift message, HTML or plain text, into the text that was typed: line ends for {@code <br>}, the ends
 * of blocks and the begin of one behind other text, no other tags and no comments, entities decoded once, every kind of
 * space a space, no zero-width characters but the joiners within emoji, and nothing around it. What only looks like a tag or
 * an entity is text. One pass, in time linear in the length of the body; never throws. Source: section 4.3 of what is known
 * of Drift, {@code new_command_message}.
 */
public final class BodyText {
    private static final Set<String> LINE_ENDS = Set.of("br", "br/", "/p", "/div", "/li");
    /** Both ends of these begin a line, if they are not on one that is empty: chat editors close what they please. */
    private static final Pattern BLOCK = Pattern.compile("/?(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|table|tr)|hr/?");

    private static final int JOINER = 0x200D;

    private final String body;
    private final StringBuilder text;
    private final Tags tags;
    private int at;
    private boolean emptyLine = true;
    /** Whether a joiner stands behind what may be one half of an emoji. */
    private boolean joins;

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
        if (joins && isPicture(codePoint)) {
            text.appendCodePoint(JOINER);
        }
        joins = codePoint == JOINER && text.length() > 0 && endsPicture(text.codePointBefore(text.length()));
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

    private static boolean isPicture(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    /** Behind an emoji may stand the color of a skin, and the sign that it is one. */
    private static boolean endsPicture(int codePoint) {
        return isPicture(codePoint) || codePoint == 0xFE0F || Character.getType(codePoint) == Character.MODIFIER_SYMBOL;
    }

    /** The first half of a line end that has two is nothing by itself. */
    private void appendSpace(int codePoint) {
        if (codePoint != '\r' || !body.startsWith("\n", at + 1)) {
            text.append(codePoint == '\r' ? '\n' : ' ');
            emptyLine |= codePoint == '\r';
        }
    }
}
