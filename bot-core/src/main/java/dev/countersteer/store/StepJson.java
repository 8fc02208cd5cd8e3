package dev.countersteer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.countersteer.dispatch.StepResult;

/** Writes results of steps as JSON and reads them again. What they hold is in no message. */
final class StepJson {
    /** What is written is read back alike: times, durations and optionals, too. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            // A later version of a command may know less; and records may answer more than their components.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StepJson() {}

    /**
     * The JSON of a result.
     *
     * @throws IllegalStateException it is not read back as it was written
     */
    static <T> String write(String step, Class<T> type, T result) {
        try {
            String json = MAPPER.writeValueAsString(result);
            if (result.equals(MAPPER.readValue(json, type))) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw refused(step, type, place(e));
        }
        throw refused(step, type, "what is read back is not equal to it");
    }

    /** What was written. */
    static StepResult result(String step, String json) {
        return new StepResult() {
            @Override
            public <T> T as(Class<T> type) {
                return read(step, type, json);
            }
        };
    }

    private static <T> T read(String step, Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "what the step \"" + step + "\" stored is no " + type.getName() + " (" + place(e)
                            + "): another version of the command stored it; give a step that returns something else another name");
        }
    }

    private static IllegalStateException refused(String step, Class<?> type, String why) {
        return new IllegalStateException("the step \"" + step + "\" returned a " + type.getName()
                + " that cannot be stored as JSON and read back alike (" + why + "); return a record of texts, numbers,"
                + " enums, java.time, or lists and optionals of these, whose types are spelled out in the record");
    }

    /** Where Jackson stopped, by types and names of fields: the rest of its messages may quote the result. */
    private static String place(JsonProcessingException failure) {
        String path = failure instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        return failure.getClass().getSimpleName() + (path.isEmpty() ? "" : " at " + path);
    }
}
