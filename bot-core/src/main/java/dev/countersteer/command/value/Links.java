package dev.countersteer.command.value;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links: a {@code java.net.URI} that is absolute, of {@code http} or {@code https}, and has a host. Nothing else is safe to
 * pass on as it is: a handler may fetch it, or show it to be clicked. A user name before the host is refused, as it
 * makes {@code https://example.com@evil.test} look like another's.
 */
final class Links {
    private static final int LONGEST = 2_000;
    private static final Pattern LIKE_A_HOST =
            Pattern.compile("(?:[a-z0-9-]++\\.)++[a-z]{2,}(?::[0-9]+)?(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);

    private Links() {}

    static URI parse(String text) {
        String shown = "\"" + Quoted.shortened(text) + "\"";
        if (text.length() > LONGEST) {
            throw new UserException(shown + " is too long for a link; " + LONGEST + " characters at most");
        }
        URI link = read(text, shown);
        String scheme = link.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web && LIKE_A_HOST.matcher(text).matches()) {
            throw new UserException(shown + " is not a whole link; type https://" + Quoted.shortened(text));
        }
        if (web && link.getHost() == null && !isAscii(link.getAuthority())) {
            throw new UserException(shown + " has letters in its host that a link cannot have; copy it from a browser");
        }
        if (!web || link.getHost() == null) {
            throw new UserException(shown + " is not a link, such as https://example.com/page");
        }
        if (link.getUserInfo() != null) {
            throw new UserException(shown + " names a user before the host; leave out what stands before the @");
        }
        return link;
    }

    private static URI read(String text, String shown) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            int at = e.getIndex();
            boolean known = at >= 0 && at < text.length();
            throw new UserException(
                    known && text.charAt(at) > ' '
                            ? shown + " is not a link: \"" + whole(text, at) + "\" does not belong into one"
                            : shown + " is not a link, such as https://example.com/page");
        }
    }

    private static boolean isAscii(@Nullable String text) {
        return text == null || text.chars().allMatch(c -> c < 128);
    }

    private static String whole(String text, int at) {
        return Character.toString(text.codePointAt(at));
    }
}
