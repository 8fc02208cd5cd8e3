package dev.countersteer.app.contacts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersteer.api.UserException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People as JSON objects, one on each line; blank lines are passed over. */
final class JsonPeople implements People {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final TextLines lines;

    JsonPeople(TextLines lines) {
        this.lines = requireNonNull(lines, "lines is null");
    }

    @Override
    public Optional<Map<String, @Nullable Object>> next() throws IOException {
        Optional<String> line = lines.next();
        while (line.filter(String::isBlank).isPresent()) {
            line = lines.next();
        }
        return line.map(JsonPeople::read);
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static Map<String, @Nullable Object> read(String line) {
        try {
            Map<String, @Nullable Object> person = JSON.readValue(line, OBJECT);
            if (person != null) {
                return person;
            }
        } catch (JsonProcessingException e) {
            // Said below; Jackson's own words would repeat some of the line.
        }
        throw new UserException("it is not one JSON object, in which no name is there twice");
    }
}
