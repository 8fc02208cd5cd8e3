package dev.countersteer.command.text;

import java.util.Locale;

/**
 * Finds where the tags and comments of a body end. A search that finds nothing is not made again, so that a body of
 * beginnings without ends takes no longer than another. One use; confined to a thread.
 */
final class Tags {
    private static final int LONGEST_NAME = 12;
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private final String body;
    private boolean quotesAreNone;
    private boolean noTagEnds;
    private boolean noCommentEnds;

    Tags(String body) {
        this.body = body;
    }

    /** The place behind the tag or comment that begins here; negative when none does, or when it does not end. */
    int end(int from) {
        if (from + 1 == body.length() || !begins(body.charAt(from + 1))) {
            return -1;
        }
        return body.startsWith(COMMENT, from) ? commentEnd(from) : tagEnd(from);
    }

    /** The name of the tag that begins here, in lower case; with its slash, if it has one at either end. */
    String name(int from) {
        int to = from + 1;
        int longest = Math.min(body.length(), to + LONGEST_NAME);
        while (to < longest && body.charAt(to) != '>' && !Character.isWhitespace(body.charAt(to))) {
            to++;
        }
        return body.substring(from + 1, to).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int commentEnd(int from) {
        int end = noCommentEnds ? -1 : body.indexOf(COMMENT_END, from + COMMENT.length());
        noCommentEnds = end < 0;
        return end < 0 ? -1 : end + COMMENT_END.length();
    }

    /** A {@code >} in the quoted value of an attribute ends no tag, unless the tag has no other end. */
    private int tagEnd(int from) {
        int end = quotesAreNone ? -1 : endOutsideQuotes(from);
        quotesAreNone = end < 0;
        if (end < 0 && !noTagEnds) {
            end = body.indexOf('>', from);
            noTagEnds = end < 0;
        }
        return end < 0 ? -1 : end + 1;
    }

    private int endOutsideQuotes(int from) {
        for (int at = from; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '>') {
                return at;
            }
            if ((c == '"' || c == '\'') && body.charAt(at - 1) == '=') {
                int closes = body.indexOf(c, at + 1);
                at = closes < 0 ? at : closes;
            }
        }
        return -1;
    }
}
