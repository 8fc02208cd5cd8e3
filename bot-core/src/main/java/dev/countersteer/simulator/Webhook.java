package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One webhook on its way, with the four members that {@code /docs/webhook-events-1} lists.
 *
 * @param token sent in the body and in the header
 */
record Webhook(String type, String token, OrgId org, JsonNode data) {
    private static final Set<String> OF_MESSAGES =
            Set.of(Events.NEW_MESSAGE, Events.NEW_COMMAND_MESSAGE, Events.BUTTON_CLICKED);

    byte[] body() {
        ObjectNode envelope = Json.object();
        envelope.put("type", type);
        envelope.put("token", token);
        envelope.put("orgId", org.value());
        envelope.set("data", data);
        return Json.bytes(envelope);
    }

    OptionalLong message() {
        return OF_MESSAGES.contains(type) ? id("id") : OptionalLong.empty();
    }

    OptionalLong conversation() {
        return id(type.equals(Events.NEW_CONVERSATION) ? "id" : "conversationId");
    }

    Webhook withWrongToken() {
        return new Webhook(type, "not-" + token, org, data);
    }

    private OptionalLong id(String name) {
        return data.has(name) ? OptionalLong.of(data.get(name).longValue()) : OptionalLong.empty();
    }
}
