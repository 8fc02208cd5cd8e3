package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What the agents' page asks and does, in conversations. */
final class PlaygroundRoutes implements Routes {
    private static final String PAGE = "/playground";
    private static final String CONVERSATION = PAGE + "/api/conversations/{conversation}";
    private static final int LONGEST_TEXT = 10_000;

    private final Stage stage;
    private final PlaygroundView view;
    private final TypingAid aid;

    @Inject
    PlaygroundRoutes(Stage stage, PlaygroundView view, TypingAid aid) {
        this.stage = requireNonNull(stage, "stage is null");
        this.view = requireNonNull(view, "view is null");
        this.aid = requireNonNull(aid, "aid is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(PAGE + "*", OwnPageOnly::check);
        routes.get(PAGE + "/api/world", context -> context.json(view.world()));
        routes.post(PAGE + "/api/completions", this::complete);
        routes.post(PAGE + "/api/conversations", this::open);
        routes.get(CONVERSATION, context -> context.json(view.lines(conversation(context))));
        routes.post(CONVERSATION + "/agent", this::agentSays);
        routes.post(CONVERSATION + "/visitor", this::visitorSays);
    }

    /** The text as it stands in the field: places are counted in it. */
    private void complete(Context context) {
        JsonNode body = context.bodyAsClass(JsonNode.class);
        String text = body.path("text").textValue();
        JsonNode caret = body.path("caret");
        if (text == null || text.length() > LONGEST_TEXT || !caret.canConvertToInt()) {
            throw new BadRequestResponse();
        }
        context.json(aid.completions(agent(body), text, caret.intValue()));
    }

    private void open(Context context) {
        JsonNode body = context.bodyAsClass(JsonNode.class);
        Optional<String> email = text(body, "email");
        if (email.isPresent() && !EmailAddress.isValid(email.get())) {
            throw new BadRequestResponse();
        }
        ConversationId opened = stage.open(text(body, "name"), email);
        context.status(201).json(Map.of("id", opened.toString()));
    }

    private void agentSays(Context context) {
        JsonNode body = context.bodyAsClass(JsonNode.class);
        SimulatedMessage.Type type = "chat".equals(body.path("kind").asText())
                ? SimulatedMessage.Type.CHAT
                : SimulatedMessage.Type.PRIVATE_NOTE;
        String text = text(body, "text").orElseThrow(BadRequestResponse::new);
        stage.agentSays(conversation(context), agent(body).id(), type, text);
        context.status(204);
    }

    private void visitorSays(Context context) {
        JsonNode body = context.bodyAsClass(JsonNode.class);
        stage.visitorSays(conversation(context), text(body, "text").orElseThrow(BadRequestResponse::new));
        context.status(204);
    }

    private Stage.Agent agent(JsonNode body) {
        return stage.agents().stream()
                .filter(agent -> agent.id().toString().equals(body.path("agent").asText()))
                .findFirst()
                .orElseThrow(BadRequestResponse::new);
    }

    private ConversationId conversation(Context context) {
        return Conversations.asked(context, stage.conversations());
    }

    private static Optional<String> text(JsonNode body, String field) {
        String text = body.path(field).asText("").strip();
        return text.isEmpty() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
    }
}
