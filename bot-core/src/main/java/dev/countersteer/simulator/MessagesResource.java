package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Button;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The messages of a conversation, read in pages and posted ({@code /docs/creating-a-message}). */
final class MessagesResource {
    private static final int PAGE_SIZE = 50;

    private final World world;
    private final AnswerShapes shapes;

    MessagesResource(World world, AnswerShapes shapes) {
        this.world = requireNonNull(world, "world is null");
        this.shapes = requireNonNull(shapes, "shapes is null");
    }

    List<Route> routes() {
        String path = "/conversations/{id}/messages";
        return List.of(
                Route.get(path, "conversation_read", this::page),
                Route.of("POST", path, "conversation_write", this::post));
    }

    /** Oldest first; {@code next} is a page number, and empty on the first call of some clients. */
    private Answer page(ApiRequest request) {
        List<SimulatedMessage> messages = conversation(request).messages();
        int page = request.query("next").map(MessagesResource::pageNumber).orElse(1);
        long skipped = (long) (page - 1) * PAGE_SIZE;
        ObjectNode answer = Json.data(
                messageList(messages.stream().skip(skipped).limit(PAGE_SIZE).toList()));
        boolean more = messages.size() > skipped + PAGE_SIZE;
        ObjectNode pagination = answer.putObject("pagination").put("more", more);
        if (more) {
            pagination.put("next", Integer.toString(page + 1));
        }
        return Answer.ok(answer);
    }

    private Answer post(ApiRequest request) {
        ConversationState conversation = conversation(request);
        SimulatedMessage message = world.say(conversation, draft(request.object()));
        if (shapes.createdMessage() == AnswerShapes.CreatedMessage.SINGLE) {
            return Answer.ok(Json.data(Rendering.message(message, world.org())));
        }
        return Answer.ok(Json.data(messageList(List.of(message))));
    }

    private ConversationState conversation(ApiRequest request) {
        return world.conversations().find(request.id()).orElseThrow(Refusal::notFound);
    }

    private ObjectNode messageList(List<SimulatedMessage> messages) {
        ObjectNode list = Json.object();
        ArrayNode array = list.putArray("messages");
        messages.forEach(message -> array.add(Rendering.message(message, world.org())));
        return list;
    }

    private Draft draft(ObjectNode body) {
        SimulatedMessage.Type type = SimulatedMessage.Type.ofWireName(Json.text(body, "type"))
                .orElseThrow(() -> Refusal.invalid("type must be chat or private_note"));
        String text = Json.text(body, "body");
        List<Button> buttons = buttons(body.path("buttons"));
        if (text.isEmpty() && buttons.isEmpty()) {
            throw Refusal.invalid("body is required");
        }
        return new Draft(
                author(body.path("userId")), type, shapes.kept(text), buttons, Map.of("developer_app_id", Access.APP));
    }

    /** The org's bot, unless the app posts for a user. */
    private Author author(JsonNode userId) {
        if (userId.isMissingNode() || userId.isNull()) {
            return new Author(Kind.USER, world.staff().bot().id(), true);
        }
        StaffMember member =
                world.staff().find(userId.asLong()).orElseThrow(() -> Refusal.invalid("userId is no user of this org"));
        return new Author(Kind.USER, member.id(), member.bot());
    }

    private static List<Button> buttons(JsonNode list) {
        List<Button> buttons = new ArrayList<>();
        for (JsonNode button : list) {
            if (!Json.text(button, "type").equals("reply")) {
                throw Refusal.invalid("the type of a button must be reply");
            }
            String label = Json.text(button, "label");
            buttons.add(new Button(label, Json.text(button, "value"), "reply"));
        }
        return buttons;
    }

    private static int pageNumber(String text) {
        return ApiRequest.number(text)
                .filter(page -> page > 0 && page <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> Refusal.invalid("next is not a page"));
    }
}
