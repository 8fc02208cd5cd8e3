package dev.countersteer.outbox;

import dev.countersteer.command.text.BodyText;
import java.util.regex.Pattern;

/**
 * What is compared of two posts: their text, as Drift may rewrite HTML. Without white space, as it is tags that are
 * rewritten into it, and without zero-width characters, such as the one that keeps a post from beginning with a slash.
 */
public final class Wording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Wording() {}

    /** Whether the two say the same; nothing is said by what has no text. */
    public static boolean isSame(String html, String other) {
        String words = of(html);
        return !words.isEmpty() && words.equals(of(other));
    }

    private static String of(String html) {
        return SPACE.matcher(BodyText.of(html)).replaceAll("");
    }
}
