package dev.countersteer.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Set;

/** Addresses of other systems: whether they may be told secrets, and how they are put together. */
public final class WebAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /**
     * Whether nobody on the way reads what is sent there: it is of https, or of this machine. One with a user in it is
     * not, as its host is easily mistaken: {@code http://localhost@example.com} leads to example.com.
     */
    public static boolean isSecure(URI address) {
        String host = lower(address.getHost());
        boolean isPrivate = switch (lower(address.getScheme())) {
            case "https" -> !host.isEmpty();
            case "http" -> THIS_MACHINE.contains(host);
            default -> false;
        };
        return isPrivate && address.getRawUserInfo() == null;
    }

    /** The same for a text, which may be no address at all. */
    public static boolean isSecure(String text) {
        try {
            return isSecure(new URI(text));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Something below an address, which may end with slashes.
     *
     * @param path begins with a slash, and is encoded
     */
    public static URI below(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    /** A value as a part of a path or of a query, which it cannot leave. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
