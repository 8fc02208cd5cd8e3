package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call as the resources see it.
 *
 * @param path decoded segments, without the older prefix {@code /v1}
 * @param holes what the route's template left open
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> holes,
        Map<String, List<String>> query,
        Optional<String> authorization,
        byte[] body) {

    static ApiRequest read(HttpExchange exchange) throws IOException {
        return new ApiRequest(
                exchange.getRequestMethod(),
                pathOf(exchange.getRequestURI()),
                Map.of(),
                queryOf(exchange.getRequestURI()),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                exchange.getRequestBody().readAllBytes());
    }

    ApiRequest withHoles(Map<String, String> values) {
        return new ApiRequest(method, path, values, query, authorization, body);
    }

    /** The id in the path; what is no number is nobody's id. */
    long id() {
        return number(holes.getOrDefault("id", "")).orElseThrow(Refusal::notFound);
    }

    boolean has(String parameter) {
        return query.containsKey(parameter);
    }

    /** The first value of a query parameter; empty, too, when it is there without a value. */
    Optional<String> query(String parameter) {
        return queries(parameter).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    List<String> queries(String parameter) {
        return query.getOrDefault(parameter, List.of());
    }

    /** The page size asked for; beyond the limit the list answers with its own error envelope. */
    int limit(int usual, int most) {
        long limit = query("limit").map(ApiRequest::count).orElse((long) usual);
        if (limit > most) {
            throw Refusal.invalidParameter("limit must not exceed " + most, "limit");
        }
        return (int) limit;
    }

    ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid("the body must be a JSON object");
    }

    /** Empty when the text is not a 64-bit number. */
    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long count(String limit) {
        return number(limit)
                .filter(count -> count > 0)
                .orElseThrow(() -> Refusal.invalidParameter("limit must be a positive number", "limit"));
    }

    private JsonNode json() {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw Refusal.invalid("the body is not JSON");
        }
    }

    private static List<String> pathOf(URI address) {
        List<String> segments = PathTemplate.segmentsOf(address.getRawPath());
        boolean older = !segments.isEmpty() && segments.get(0).equals("v1");
        return segments.stream().skip(older ? 1 : 0).map(ApiRequest::decoded).toList();
    }

    private static Map<String, List<String>> queryOf(URI address) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String text = Optional.ofNullable(address.getRawQuery()).orElse("");
        for (String parameter : text.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
