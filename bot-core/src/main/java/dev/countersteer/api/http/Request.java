package dev.countersteer.api.http;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an {@link EndpointHandler} is asked. Anyone may have sent it.
 *
 * @param parameters the parts of the path that have names, by these, decoded
 * @param headers the first value of each; names in any case
 * @param body at most 64 KiB, read as UTF-8; empty when there is none
 */
public record Request(Map<String, String> parameters, Map<String, String> headers, String body) {
    public Request {
        parameters = Map.copyOf(parameters);
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
        requireNonNull(body, "body is null");
    }

    /** A header; empty when there was none. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * A part of the path.
     *
     * @throws IllegalArgumentException the endpoint's path has none of this name
     */
    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the path has no {" + name + "}"));
    }

    /** Without headers and body, in which there may be secrets. */
    @Override
    public String toString() {
        return "Request" + parameters;
    }
}
