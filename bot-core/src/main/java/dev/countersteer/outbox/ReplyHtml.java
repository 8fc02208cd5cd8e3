package dev.countersteer.outbox;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a reply's plain text as the HTML that Drift takes: escaped, a paragraph with line breaks. Long texts become
 * several messages, as Drift does not say how much it takes; and no message begins with a slash, as it might be taken
 * for a command.
 */
public final class ReplyHtml {
    /** Characters of text in one message; escaped they stay well below what was seen to work. */
    private static final int MOST = 5_000;

    private static final String INVISIBLE = "&#8203;";

    private ReplyHtml() {}

    /** The messages of a reply, in order; one that is too long becomes several. */
    public static List<OutgoingMessage> messages(OrgId org, ConversationId conversation, Reply reply) {
        return reply.messages().stream()
                .flatMap(message -> parts(message.text().strip()).stream()
                        .map(part -> new OutgoingMessage(org, conversation, message.audience(), html(part))))
                .toList();
    }

    static String html(String text) {
        StringBuilder html = new StringBuilder("<p>");
        if (text.startsWith("/")) {
            html.append(INVISIBLE);
        }
        text.codePoints().forEach(codePoint -> append(html, codePoint));
        return html.append("</p>").toString();
    }

    private static void append(StringBuilder html, int codePoint) {
        switch (codePoint) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n' -> html.append("<br>");
            case '\r' -> {}
            default -> html.appendCodePoint(codePoint);
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > MOST) {
            int lineEnd = text.lastIndexOf('\n', from + MOST);
            int to = lineEnd > from ? lineEnd : beforeCharacter(text, from + MOST);
            parts.add(text.substring(from, to));
            from = lineEnd > from ? to + 1 : to;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int beforeCharacter(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
