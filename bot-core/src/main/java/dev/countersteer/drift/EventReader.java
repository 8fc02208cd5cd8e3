package dev.countersteer.drift;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.ContactIdentified;
import dev.countersteer.api.event.ContactUpdated;
import dev.countersteer.api.event.ConversationPush;
import dev.countersteer.api.event.ConversationPush.Reason;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.api.event.VisitorMessage;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.event.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the data of Drift's events. Sources: section 4.2 of what is known of Drift. */
final class EventReader {
    private static final String ATTRIBUTE = "attributes.";
    private static final Map<String, EventKind> KINDS = Map.of(
            "new_message", EventKind.VISITOR_MESSAGE,
            "new_command_message", EventKind.VISITOR_MESSAGE,
            "button_clicked", EventKind.BUTTON_CLICKED,
            "contact_identified", EventKind.CONTACT_IDENTIFIED,
            "contact_updated", EventKind.CONTACT_UPDATED,
            "conversation_push", EventKind.CONVERSATION_PUSH,
            "conversation_inactive", EventKind.CONVERSATION_PUSH,
            "conversation_manual_push", EventKind.CONVERSATION_PUSH,
            "new_conversation", EventKind.NEW_CONVERSATION,
            "playbook_goal_met", EventKind.PLAYBOOK_GOAL_MET);

    private EventReader() {}

    /** The kind of event that Drift calls by this name; empty for what nobody can ask for. */
    static Optional<EventKind> kind(String type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    /**
     * Reads the webhook of a kind.
     *
     * @return empty for a message that no visitor wrote
     * @throws IllegalArgumentException something that an event has is missing
     */
    static Optional<Event> read(EventKind kind, JsonNode webhook) {
        String type = webhook.path("type").asText();
        JsonNode data = webhook.path("data");
        return switch (kind) {
            case VISITOR_MESSAGE -> isVisitors(data) ? Optional.of(visitorMessage(data)) : Optional.empty();
            case BUTTON_CLICKED -> isVisitors(data) ? Optional.of(buttonClicked(data)) : Optional.empty();
            case CONTACT_IDENTIFIED -> Optional.of(contactIdentified(data));
            case CONTACT_UPDATED -> Optional.of(contactUpdated(data));
            case CONVERSATION_PUSH -> Optional.of(push(type, data));
            case NEW_CONVERSATION ->
                Optional.of(
                        new NewConversation(new ConversationId(id(data, "id")), new ContactId(id(data, "contactId"))));
            case PLAYBOOK_GOAL_MET -> Optional.of(goalMet(data));
        };
    }

    private static boolean isVisitors(JsonNode message) {
        return message.path("author").path("type").asText().equals("contact");
    }

    private static VisitorMessage visitorMessage(JsonNode message) {
        return new VisitorMessage(
                conversation(message), author(message), id(message, "id"), text(message), time(message, "createdAt"));
    }

    private static ButtonClicked buttonClicked(JsonNode message) {
        return new ButtonClicked(
                conversation(message), author(message), id(message, "id"), text(message), time(message, "createdAt"));
    }

    private static ContactIdentified contactIdentified(JsonNode contact) {
        return new ContactIdentified(
                new Contact(new ContactId(id(contact, "id")), Json.values(contact.path("attributes"))));
    }

    private static ContactUpdated contactUpdated(JsonNode update) {
        List<String> changed = Json.each(
                update.path("diff"), change -> Json.text(change, "name").orElse(""));
        return new ContactUpdated(
                new ContactId(id(update, "endUserId")),
                time(update, "timestamp"),
                changed.stream().map(EventReader::attribute).distinct().toList());
    }

    private static String attribute(String name) {
        return name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name;
    }

    /** The event that stands for two carries one of them. */
    private static ConversationPush push(String type, JsonNode data) {
        if (data.path("data").isObject()) {
            return push(data.path("type").asText(), data.path("data"));
        }
        Reason reason = type.equals("conversation_inactive") ? Reason.INACTIVE : Reason.MANUAL;
        return new ConversationPush(conversation(data), reason, time(data, "lastUpdated"));
    }

    private static PlaybookGoalMet goalMet(JsonNode goal) {
        return new PlaybookGoalMet(
                conversation(goal),
                new ContactId(id(goal, "contactId")),
                Json.number(goal, "playbookId").orElse(0L),
                Json.text(goal, "playbookName").orElse(""),
                Json.text(goal, "goalId").orElse(""),
                Json.text(goal, "goalName").orElse(""));
    }

    /** Drift's are above zero, as those of lanes without a conversation are not. */
    private static long id(JsonNode data, String field) {
        return Json.number(data, field)
                .filter(id -> id > 0)
                .orElseThrow(() -> new IllegalArgumentException("it holds no " + field));
    }

    private static ConversationId conversation(JsonNode data) {
        return new ConversationId(id(data, "conversationId"));
    }

    private static ContactId author(JsonNode message) {
        return new ContactId(id(message.path("author"), "id"));
    }

    private static String text(JsonNode message) {
        return BodyText.of(message.path("body").asText(""));
    }

    private static Instant time(JsonNode data, String field) {
        return Json.time(data, field).orElseThrow(() -> new IllegalArgumentException("it holds no " + field));
    }
}
