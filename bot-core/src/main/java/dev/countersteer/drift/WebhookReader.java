package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Reads the body of a webhook in one pass, whatever the order of its fields and whatever else is in it. It runs for each
 * message of the company, so it builds no tree and skips what it does not need.
 */
final class WebhookReader {
    private final Clock clock;

    @Inject
    WebhookReader(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** The event; empty when the body is malformed: not JSON, no object, or without a type. */
    Optional<WebhookEvent> read(byte[] body) {
        try (JsonParser parser = Json.FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            WebhookFields fields = new WebhookFields();
            JsonFields.read(parser, fields);
            return parser.nextToken() == null ? fields.event(clock) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
