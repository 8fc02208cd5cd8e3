package dev.countersteer.drift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes Drift's JSON, wrapped in {@code data} or bare, with ids that are exact. */
final class Json {
    private static final int DEEPEST = 100;

    /** Refuses what is nested deeper than anything of Drift's. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            // Field names come from outside, and would stay in the JVM's table of constants.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value; a missing node when there is not a byte of it. */
    static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    static String write(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** What {@code data} holds; the answer itself when it is one of the bare ones. */
    static JsonNode unwrap(JsonNode answer) {
        return answer.has("data") ? answer.get("data") : answer;
    }

    /** Each of a list; a lone object counts as a list of one. */
    static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
        if (!list.isContainerNode()) {
            throw new IllegalArgumentException("it holds no list");
        }
        return items(list).map(reader).toList();
    }

    /** An id that must be there. */
    static long id(JsonNode object, String field) {
        return number(object, field).orElseThrow(() -> new IllegalArgumentException("it holds no " + field));
    }

    /** A whole number, also one that was written as text; empty when it is missing or anything else. */
    static Optional<Long> number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return Numbers.parse(value.isIntegralNumber() || value.isTextual() ? value.asText() : "");
    }

    /** A text or a number as text, stripped; empty when it is missing, blank or anything else. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A time in Unix milliseconds. */
    static Optional<Instant> time(JsonNode object, String field) {
        return number(object, field).map(Instant::ofEpochMilli);
    }

    /** The fields of an object as plain Java values, nulls left out; whole numbers are {@code Long}, or too large for it. */
    static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> value(field.getValue()).ifPresent(value -> values.put(field.getKey(), value)));
        return Map.copyOf(values);
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isObject()) {
            return Optional.of(values(node));
        }
        if (node.isArray()) {
            return Optional.of(items(node).flatMap(item -> value(item).stream()).toList());
        }
        if (node.isIntegralNumber()) {
            BigInteger whole = node.bigIntegerValue();
            return Optional.of(node.canConvertToLong() ? (Object) whole.longValueExact() : whole);
        }
        if (node.isNumber()) {
            return Optional.of(node.doubleValue());
        }
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.ofNullable(node.textValue());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.isObject() ? Stream.of(list) : StreamSupport.stream(list.spliterator(), false);
    }
}
