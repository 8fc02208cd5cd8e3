package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations one by one, begun, and counted; their list is a resource of its own. */
final class ConversationsResource {
    private final World world;

    ConversationsResource(World world) {
        this.world = requireNonNull(world, "world is null");
    }

    List<Route> routes() {
        return List.of(
                Route.get("/conversations/stats", "conversation_read", this::statistics),
                Route.of("POST", "/conversations/new", "conversation_write", this::begin),
                Route.get("/conversations/{id}", "conversation_read", this::one));
    }

    private Answer one(ApiRequest request) {
        ConversationState conversation =
                world.conversations().find(request.id()).orElseThrow(Refusal::notFound);
        return Answer.ok(Json.data(Rendering.conversation(conversation)));
    }

    /** Not wrapped ({@code /docs/bulk-conversation-statuses}). */
    private Answer statistics(ApiRequest request) {
        ObjectNode answer = Json.object();
        ObjectNode counts = answer.putObject("conversationCount");
        for (ConversationStatus status : ConversationStatus.values()) {
            counts.put(status.name(), count(status));
        }
        return Answer.ok(answer);
    }

    private long count(ConversationStatus status) {
        return world.conversations().all().stream()
                .filter(conversation -> conversation.status() == status)
                .count();
    }

    /** For the first-created contact of the address, else a new one; not wrapped. */
    private Answer begin(ApiRequest request) {
        ObjectNode body = request.object();
        String email = Json.text(body, "email");
        String text = Json.text(body.path("message"), "body");
        if (email.isEmpty() || text.isEmpty()) {
            throw Refusal.invalid("email and message.body are required");
        }
        long contact = contactOf(email).id();
        ConversationState conversation = world.conversations().open(contact, world.now());
        JsonNode given = body.path("message").path("attributes");
        world.staff().find(given.path("autoAssigneeId").asLong()).ifPresent(member -> conversation.join(member.id()));
        Author author = new Author(Kind.CONTACT, contact, false);
        world.say(conversation, new Draft(author, SimulatedMessage.Type.CHAT, text, List.of(), attributes(given)));
        return Answer.ok(Rendering.newConversation(conversation));
    }

    private ContactCard contactOf(String email) {
        return world.contacts().byEmail(email).stream()
                .findFirst()
                .orElseGet(() -> world.contacts().add(Json.object().put("email", email), world.now()));
    }

    private static Map<String, Object> attributes(JsonNode given) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("developer_app_id", Access.APP);
        String source = Json.text(given, "integrationSource");
        if (!source.isEmpty()) {
            attributes.put("integrationSource", source);
        }
        return attributes;
    }
}
