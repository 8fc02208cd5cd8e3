package dev.countersteer.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as the simulator reads and writes it; on purpose nothing that the client uses. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Wraps what most answers of Drift are wrapped in. */
    static ObjectNode data(JsonNode content) {
        return object().set("data", content);
    }

    static ObjectNode object(Map<String, ? extends @Nullable Object> content) {
        return MAPPER.valueToTree(content);
    }

    /** Without the members that are null. */
    static Map<String, Object> map(ObjectNode node) {
        Map<String, Object> map = MAPPER.convertValue(node, MAP);
        map.values().removeIf(Objects::isNull);
        return map;
    }

    /** A text member; empty when it is missing or no text. */
    static String text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue()).orElse("");
    }

    static JsonNode read(byte[] text) throws IOException {
        return MAPPER.readTree(text);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }
}
