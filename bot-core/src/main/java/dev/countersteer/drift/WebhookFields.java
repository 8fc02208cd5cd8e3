package dev.countersteer.drift;

import com.fasterxml.jackson.core.JsonParser;
import dev.countersteer.api.OrgId;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The envelope of a webhook, gathered field by field. Confined to one thread. */
final class WebhookFields implements JsonFields {
    private @Nullable String type;
    private @Nullable String token;
    private @Nullable Long org;
    private MessageFields message = new MessageFields();

    @Override
    public void take(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> type = JsonFields.text(parser);
            case "token" -> token = JsonFields.text(parser);
            case "orgId" -> org = JsonFields.number(parser);
            case "data" -> {
                message = new MessageFields();
                JsonFields.read(parser, message);
            }
            default -> {}
        }
    }

    /** The event; empty when the envelope has no type. */
    Optional<WebhookEvent> event(Clock clock) {
        if (type == null || type.isBlank()) {
            return Optional.empty();
        }
        boolean ofMessage = type.equals("new_message") || type.equals("new_command_message");
        Optional<OrgId> from = Optional.ofNullable(org).map(OrgId::new);
        return Optional.of(
                ofMessage
                        ? new WebhookEvent(type, token, from, message.incoming(org, clock), message.echo(org))
                        : new WebhookEvent(type, token, from, Optional.empty(), Optional.empty()));
    }
}
