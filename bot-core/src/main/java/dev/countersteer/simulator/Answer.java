package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the REST face says to one call. Its body is written while the world is locked, so it is of one moment. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, Json.bytes(body));
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/html"), body.getBytes(UTF_8));
    }

    /** The usual error envelope. */
    static Answer error(int status, String type, String message) {
        ObjectNode envelope = Json.object();
        envelope.putObject("error").put("type", type).put("message", message);
        return json(status, envelope);
    }

    /** The other error envelope, that of the conversation list ({@code /docs/listing-conversations}). */
    static Answer errors(String message, String parameter) {
        ObjectNode envelope = Json.object();
        envelope.putArray("errors")
                .addObject()
                .put("type", "validation_error")
                .put("message", message)
                .put("param", parameter);
        return json(400, envelope);
    }

    static Answer unauthorized() {
        return error(401, "authentication_error", "The access token is invalid or has expired");
    }

    static Answer tooManyRequests() {
        return error(429, "rate_limit_error", "Too many requests");
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
