package dev.countersteer.commands.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.UserException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request: one JSON object. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode json;

    private JsonBody(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads it.
     *
     * @throws UserException it is no JSON object
     */
    static JsonBody read(String body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return new JsonBody(object);
            }
        } catch (JsonProcessingException e) {
            // Said below; Jackson's own words would repeat some of the body.
        }
        throw new UserException("The body is to be one JSON object, in which no name is there twice");
    }

    /** Whether there is anything of this name. */
    boolean has(String name) {
        return json.has(name);
    }

    /**
     * A text.
     *
     * @param example one that would fit
     * @throws UserException there is none of this name
     */
    String text(String name, String example) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new UserException("\"" + name + "\" is needed, as a text: {\"" + name + "\": \"" + example + "\"}");
        }
        return value.textValue();
    }

    /** All that is there, by name; what is nested stays as it is. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return values;
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? null : value;
    }
}
