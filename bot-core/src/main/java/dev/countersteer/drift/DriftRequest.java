package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;

/**
 * One call to make, without the token.
 *
 * @param target path and query; or a whole address, when Drift named it
 * @param body JSON; blank when nothing is sent
 */
record DriftRequest(Endpoint endpoint, URI target, String body) {

    DriftRequest {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(target, "target is null");
        requireNonNull(body, "body is null");
    }

    static DriftRequest to(Endpoint endpoint) {
        return new DriftRequest(endpoint, URI.create(endpoint.path()), "");
    }

    static DriftRequest to(Endpoint endpoint, long id) {
        return new DriftRequest(endpoint, URI.create(endpoint.path(id)), "");
    }

    DriftRequest with(String parameter, String value) {
        String separator = target.getRawQuery() == null ? "?" : "&";
        // A plus would be a space only to those who read the query as a form.
        String encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20");
        return at(URI.create(target + separator + parameter + "=" + encoded));
    }

    DriftRequest at(URI newTarget) {
        return new DriftRequest(endpoint, newTarget, body);
    }

    DriftRequest sending(Map<String, ?> json) {
        return new DriftRequest(endpoint, target, Json.write(json));
    }

    /** Without addresses and body, which may hold anything, a token included. */
    @Override
    public String toString() {
        return endpoint.toString();
    }
}
