package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;

/**
 * Where the token may be sent: to {@code drift.api-url}. Drift itself has a second host, which the links of
 * {@code /docs/list-conversations} name; it is trusted when the first is Drift's own.
 */
final class DriftHosts {
    private static final String DRIFT = "https://driftapi.com:443";
    private static final String DRIFT_LISTS = "https://api.drift.com:443";

    private final String base;
    private final String origin;

    DriftHosts(URI apiUrl) {
        requireNonNull(apiUrl, "apiUrl is null");
        this.base = withoutSlash(apiUrl.toString());
        this.origin = origin(apiUrl);
    }

    /**
     * The whole address of a request.
     *
     * @throws DriftException Drift named an address where the token must not go
     */
    URI address(DriftRequest request) {
        URI target = request.target();
        if (!target.isAbsolute()) {
            return URI.create(base + target);
        }
        if (!trusts(target)) {
            throw DriftException.notFollowed(
                    request.endpoint(),
                    "Drift says it is at another address than drift.api-url, where the token must not go");
        }
        return target;
    }

    boolean trusts(URI address) {
        String theirs = origin(address);
        return theirs.equals(origin) || (origin.equals(DRIFT) && theirs.equals(DRIFT_LISTS));
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + ":" + (address.getPort() < 0 ? standard : address.getPort());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }
}
