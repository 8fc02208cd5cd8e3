package dev.countersteer.commands.quote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Tells which addresses money and keys may go to: those of https, and this machine. */
final class SafeAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** Whether a text is such an address. */
    static boolean is(String text) {
        try {
            return is(new URI(text));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What stands before an {@code @} looks like a host, and is none. */
    static boolean is(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }
}
