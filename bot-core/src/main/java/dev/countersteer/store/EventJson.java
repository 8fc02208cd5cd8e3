package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.IncomingEvent;
import java.io.IOException;
import java.util.Optional;

/** Writes events, and whom they are for, as JSON, and reads them again. */
final class EventJson {
    private static final ObjectMapper JSON = StepJson.MAPPER;

    private EventJson() {}

    static String write(IncomingEvent incoming) {
        Event event = incoming.event().orElseThrow();
        ObjectNode json = JSON.createObjectNode();
        json.put("handler", incoming.handler());
        json.put("kind", EventKind.of(event).name());
        json.set("event", JSON.valueToTree(event));
        return json.toString();
    }

    /** What was written; without what this version cannot read of it. */
    static Stored read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new Stored(json.path("handler").asText(), event(json));
        } catch (JsonProcessingException e) {
            return new Stored("", Optional.empty());
        }
    }

    private static Optional<Event> event(JsonNode json) {
        try {
            Class<? extends Event> type =
                    EventKind.valueOf(json.path("kind").asText()).type();
            return Optional.of(JSON.readerFor(type)
                    .with(DeserializationFeature.USE_LONG_FOR_INTS)
                    .readValue(json.path("event")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What a row holds.
     *
     * @param event empty when it cannot be read
     */
    record Stored(String handler, Optional<Event> event) {
        Stored {
            requireNonNull(handler, "handler is null");
            requireNonNull(event, "event is null");
        }
    }
}
