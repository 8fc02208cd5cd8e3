package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;
import dev.countersteer.simulator.SimulatedMessage.Button;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Messages and conversations as Drift writes them, in answers and in webhooks. */
final class Rendering {
    private static final int INBOX = 62_500;

    private Rendering() {}

    static ObjectNode message(SimulatedMessage message, OrgId org) {
        ObjectNode json = Json.object();
        json.put("id", message.id());
        json.put("orgId", org.value());
        json.put("conversationId", message.conversation().value());
        json.put("body", message.body());
        json.set("author", author(message.author()));
        json.put("type", message.type().wireName());
        json.put("createdAt", message.createdAt().toEpochMilli());
        json.set("attributes", Json.object(message.attributes()));
        if (!message.buttons().isEmpty()) {
            json.set("buttons", buttons(message));
        }
        if (message.author().type() == Kind.CONTACT) {
            json.set("context", context());
        }
        return json;
    }

    static ObjectNode conversation(ConversationState conversation) {
        ObjectNode json = Json.object();
        json.put("id", conversation.id());
        json.set("participants", participants(conversation));
        json.put("status", conversation.status().wireName());
        json.put("contactId", conversation.contact());
        json.put("inboxId", INBOX);
        json.put("createdAt", conversation.createdAt());
        json.put("updatedAt", conversation.updatedAt());
        json.putArray("conversationTags");
        return json;
    }

    /** Lists carry no participants ({@code /docs/list-conversations}). */
    static ObjectNode listedConversation(ConversationState conversation) {
        return conversation(conversation).remove(List.of("participants", "conversationTags"));
    }

    /** What {@code POST /conversations/new} answers, bare ({@code /docs/creating-a-conversation}). */
    static ObjectNode newConversation(ConversationState conversation) {
        return conversation(conversation).remove(List.of("updatedAt", "conversationTags"));
    }

    /** The attributes that differ, as {@code contact_updated} lists them; what Drift counts by itself is none. */
    static ArrayNode difference(ObjectNode before, ObjectNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.endsWith("_version") || name.endsWith("_VERSION"));
        ArrayNode difference = Json.array();
        for (String name : names) {
            JsonNode previous = orNull(before.get(name));
            JsonNode updated = orNull(after.get(name));
            if (!previous.equals(updated)) {
                ObjectNode change = difference.addObject().put("name", "attributes." + name);
                change.set("previous", previous);
                change.set("updated", updated);
            }
        }
        return difference;
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NullNode.getInstance() : value.deepCopy();
    }

    private static ObjectNode author(SimulatedMessage.Author author) {
        ObjectNode json = Json.object();
        json.put("type", author.type().wireName());
        json.put("id", author.id());
        json.put("bot", author.bot());
        return json;
    }

    private static ArrayNode buttons(SimulatedMessage message) {
        ArrayNode json = Json.array();
        for (Button button : message.buttons()) {
            json.addObject()
                    .put("label", button.label())
                    .put("value", button.value())
                    .put("type", button.type());
        }
        return json;
    }

    private static ArrayNode participants(ConversationState conversation) {
        ArrayNode json = Json.array();
        conversation.participants().forEach(json::add);
        return json;
    }

    private static ObjectNode context() {
        ObjectNode json = Json.object();
        json.put("ip", "203.0.113.24");
        json.put("userAgent", "Mozilla/5.0 (X11; Linux x86_64) SimulatedBrowser/1.0");
        return json;
    }
}
