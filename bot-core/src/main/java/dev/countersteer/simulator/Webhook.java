package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;

/**
 * One webhook on its way, with the four members that {@code /docs/webhook-events-1} lists.
 *
 * @param token sent in the body and in the header
 */
record Webhook(String type, String token, OrgId org, JsonNode data) {
    byte[] body() {
        ObjectNode envelope = Json.object();
        envelope.put("type", type);
        envelope.put("token", token);
        envelope.put("orgId", org.value());
        envelope.set("data", data);
        return Json.bytes(envelope);
    }

    Webhook withWrongToken() {
        return new Webhook(type, "not-" + token, org, data);
    }
}
