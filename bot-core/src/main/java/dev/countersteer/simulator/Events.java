package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Secret;
import java.util.Set;

/** Turns what happens in the world into the webhooks that the app has subscribed to. */
final class Events {
    static final String NEW_MESSAGE = "new_message";
    static final String NEW_COMMAND_MESSAGE = "new_command_message";
    static final String NEW_CONVERSATION = "new_conversation";
    static final String BUTTON_CLICKED = "button_clicked";
    static final String CONTACT_IDENTIFIED = "contact_identified";
    static final String PLAYBOOK_GOAL_MET = "playbook_goal_met";
    static final String CONTACT_UPDATED = "contact_updated";
    static final String CONVERSATION_PUSH = "conversation_push";

    private final OrgId org;
    private final Secret token;
    private final Deliveries deliveries;
    private volatile Set<String> subscribed = Set.of(NEW_MESSAGE, NEW_COMMAND_MESSAGE);

    Events(OrgId org, Secret token, Deliveries deliveries) {
        this.org = requireNonNull(org, "org is null");
        this.token = requireNonNull(token, "token is null");
        this.deliveries = requireNonNull(deliveries, "deliveries is null");
    }

    void subscribe(Set<String> events) {
        subscribed = Set.copyOf(events);
    }

    /** Drift is not known to restrict the command event to agents, so neither does this: the receiver must. */
    void said(SimulatedMessage message) {
        JsonNode data = Rendering.message(message, org);
        send(NEW_MESSAGE, data);
        if (beginsWithSlash(message.body())) {
            send(NEW_COMMAND_MESSAGE, data);
        }
    }

    void started(ConversationState conversation) {
        ObjectNode data = Rendering.conversation(conversation);
        data.remove("conversationTags");
        send(NEW_CONVERSATION, data.put("orgId", org.value()));
    }

    /** A message-shaped event of its own, beside those of the message. */
    void clicked(SimulatedMessage message) {
        send(BUTTON_CLICKED, Rendering.message(message, org));
    }

    void identified(ContactCard contact) {
        send(CONTACT_IDENTIFIED, contact.json().deepCopy());
    }

    void goalMet(Announcements.Goal goal) {
        ObjectNode data = Json.object();
        data.put("conversationId", goal.conversation());
        data.put("playbookId", goal.playbook());
        data.put("contactId", goal.contact());
        data.put("goalId", goal.id().toString());
        data.put("goalName", goal.name());
        data.put("playbookName", goal.playbookName());
        data.put("contactEmail", goal.email());
        send(PLAYBOOK_GOAL_MET, data);
    }

    /** The event that stands for two carries one of them. */
    void pushed(ConversationState conversation) {
        ObjectNode rest = Json.object();
        rest.put("conversationId", conversation.id());
        rest.put("lastUpdated", conversation.updatedAt());
        ObjectNode data = Json.object();
        data.put("type", "conversation_inactive");
        data.set("data", rest);
        send(CONVERSATION_PUSH, data);
    }

    /** Nothing is sent when nothing is other than before. */
    void updated(ContactCard contact, ObjectNode before, long now) {
        ArrayNode difference = Rendering.difference(before, contact.attributes());
        if (!difference.isEmpty()) {
            ObjectNode data = Json.object();
            data.put("endUserId", contact.id());
            data.put("timestamp", now);
            data.put("orgId", org.value());
            data.set("diff", difference);
            send(CONTACT_UPDATED, data);
        }
    }

    private void send(String type, JsonNode data) {
        if (subscribed.contains(type)) {
            deliveries.offer(new Webhook(type, token.value(), org, data));
        }
    }

    private static boolean beginsWithSlash(String body) {
        String text = body.replaceAll("<[^>]*>", "").replace("&nbsp;", " ");
        return text.strip().startsWith("/");
    }
}
