package dev.countersteer.api.http;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * What an {@link EndpointHandler} answers.
 *
 * @param headers beside those that the host sends with all answers
 * @param body becomes JSON: a record, or a map, of texts, numbers, booleans, lists, records and maps
 */
public record Response(int status, Map<String, String> headers, Object body) {
    public Response {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body is null");
    }

    /** That it was done. */
    public static Response ok(Object body) {
        return new Response(200, Map.of(), body);
    }

    /**
     * That it was not done, in the form of all our errors.
     *
     * @param type a word for programs, such as {@code not_found}
     * @param message what is wrong and what to do, without secrets
     */
    public static Response error(int status, String type, String message) {
        return new Response(status, Map.of(), new Failure(new Detail(type, message)));
    }

    /** This answer, with a header more. */
    public Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }

    private record Failure(Detail error) {}

    private record Detail(String type, String message) {}
}
