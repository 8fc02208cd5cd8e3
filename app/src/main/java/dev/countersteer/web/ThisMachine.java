package dev.countersteer.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a request comes from this machine, as far as that shows. A proxy on it connects from it, too, for anybody;
 * and so does a browser, for any site whose name points to 127.0.0.1. So what was passed on, or was meant for another
 * host, is from elsewhere.
 */
public final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:\\[\\]]+(%\\w+)?");
    private static final Pattern PASSED_ON = Pattern.compile(
            "forwarded|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|true-client-ip"
                    + "|cf-.*|cdn-loop|via");

    private ThisMachine() {}

    /** Whether the request was made here, and not passed on. */
    public static boolean asks(Context context) {
        return isLoopback(context.ip())
                && isNamedBy(context.header("Host"))
                && context.headerMap().keySet().stream()
                        .noneMatch(name ->
                                PASSED_ON.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether a Host header names this machine and no other. */
    public static boolean isNamedBy(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = URI.create("http://" + host).getHost();
            return name != null && NAMES.contains(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        // A number only: for a name the JDK would ask whoever answers for names.
        if (!NUMERIC.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
