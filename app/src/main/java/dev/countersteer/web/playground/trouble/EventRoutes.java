package dev.countersteer.web.playground.trouble;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.event.EventDefinition;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import dev.countersteer.simulator.DeliveryAttempt;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.HttpError;
import dev.countersteer.web.Routes;
import dev.countersteer.web.playground.Conversations;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends events that no message brings about, and tells how the bot answered them. */
final class EventRoutes implements Routes {
    private static final String GOAL = "quote_reached";
    private static final Set<String> OF_MESSAGES = Set.of("new_message", "new_command_message");
    private static final int MOST = 10;
    private static final HttpError NOBODY = new HttpError(
            400,
            "refused",
            "Nothing was sent: the visitor has no e-mail address, and Drift tells of identified contacts only."
                    + " Add one under Contact.");

    private final SimulatedDrift drift;
    private final EventRegistry registry;

    @Inject
    EventRoutes(SimulatedDrift drift, EventRegistry registry) {
        this.drift = requireNonNull(drift, "drift is null");
        this.registry = requireNonNull(registry, "registry is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/playground/api/events", context -> context.json(sent()));
        routes.post("/playground/api/conversations/{conversation}/events", this::send);
    }

    private void send(Context context) {
        ConversationId conversation = Conversations.asked(context, drift.conversations());
        String event = context.bodyAsClass(JsonNode.class).path("event").asText();
        if (send(event, conversation)) {
            context.status(204);
        } else {
            NOBODY.answer(context);
        }
    }

    private boolean send(String event, ConversationId conversation) {
        return switch (event) {
            case "playbook_goal_met" -> drift.announcements().goalMet(conversation, GOAL);
            case "contact_identified" -> drift.announcements().identified(conversation);
            case "new_conversation" -> {
                drift.announcements().started(conversation);
                yield true;
            }
            default -> throw new BadRequestResponse();
        };
    }

    /** The newest first. */
    private List<Sent> sent() {
        return drift.attempts().stream()
                .filter(attempt -> !OF_MESSAGES.contains(attempt.event()))
                .sorted(Comparator.comparing(DeliveryAttempt::at).reversed())
                .limit(MOST)
                .map(attempt -> new Sent(attempt.event(), attempt.at().toString(), answer(attempt)))
                .toList();
    }

    private String answer(DeliveryAttempt attempt) {
        if (attempt.status() == 0) {
            return "The bot did not answer: " + attempt.problem();
        }
        return attempt.taken()
                ? "The bot answered " + attempt.status() + ". " + whatFollows(attempt.event())
                : "The bot refused it with " + attempt.status() + ".";
    }

    private String whatFollows(String event) {
        String handlers = Arrays.stream(EventKind.values())
                .filter(kind -> kind.toString().equals(event))
                .flatMap(kind -> registry.handlers(kind).stream())
                .map(EventDefinition::name)
                .collect(Collectors.joining(", "));
        return handlers.isEmpty()
                ? "Nobody asked for such events: nothing more happens."
                : "It is handled by: " + handlers + ". What they say is in the conversation.";
    }

    /** A webhook that was sent, as the page shows it. */
    record Sent(String event, String at, String answer) {}
}
