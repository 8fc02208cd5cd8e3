package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import java.util.Set;
import java.util.UUID;

/**
 * Webhooks on demand, of things that the simulator has no rules for when they happen. They are sent if the app has
 * subscribed to them. Methods throw {@code IllegalArgumentException} for a conversation that does not exist. Safe for use
 * by many threads.
 */
public final class Announcements {
    /** All events that the simulator sends, for {@link SimulatedDrift#subscribe}. */
    public static final Set<String> EVENTS = Set.of(
            Events.NEW_MESSAGE,
            Events.NEW_COMMAND_MESSAGE,
            Events.NEW_CONVERSATION,
            Events.BUTTON_CLICKED,
            Events.CONTACT_IDENTIFIED,
            Events.CONTACT_UPDATED,
            Events.PLAYBOOK_GOAL_MET,
            Events.CONVERSATION_PUSH);

    private static final int PLAYBOOK = 88_107;

    private final World world;
    private final Events events;

    Announcements(World world, Events events) {
        this.world = requireNonNull(world, "world is null");
        this.events = requireNonNull(events, "events is null");
    }

    /**
     * {@code playbook_goal_met}: the visitor of a conversation reaches a goal of a playbook.
     *
     * @return false when nothing was sent, as the visitor has no e-mail address: Drift tells of identified contacts only
     *     (seen in public code)
     */
    public boolean goalMet(ConversationId conversation, String goal) {
        return world.locked(() -> {
            ConversationState state = state(conversation);
            ContactCard contact = contact(state);
            contact.email().ifPresent(email -> events.goalMet(goal(state, email, goal)));
            return contact.email().isPresent();
        });
    }

    /**
     * {@code contact_identified} of the visitor of a conversation.
     *
     * @return false when nothing was sent, as the visitor has no e-mail address
     */
    public boolean identified(ConversationId conversation) {
        return world.locked(() -> {
            ContactCard contact = contact(state(conversation));
            contact.email().ifPresent(email -> events.identified(contact));
            return contact.email().isPresent();
        });
    }

    /** {@code new_conversation}, again. */
    public void started(ConversationId conversation) {
        world.locked(() -> {
            ConversationState state = state(conversation);
            events.started(state);
            return state;
        });
    }

    /** {@code conversation_push}: nobody has written for a while. */
    public void cameToRest(ConversationId conversation) {
        world.locked(() -> {
            ConversationState state = state(conversation);
            events.pushed(state);
            return state;
        });
    }

    private static Goal goal(ConversationState conversation, String email, String name) {
        return new Goal(
                conversation.id(),
                conversation.contact(),
                email,
                PLAYBOOK,
                "Simulated playbook",
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                name);
    }

    private ConversationState state(ConversationId conversation) {
        return world.conversations()
                .find(conversation.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no conversation " + conversation));
    }

    private ContactCard contact(ConversationState conversation) {
        return world.contacts()
                .find(conversation.contact())
                .orElseThrow(() -> new IllegalArgumentException("the conversation's contact was removed"));
    }

    /** What {@code playbook_goal_met} tells (seen in public code). */
    record Goal(
            long conversation, long contact, String email, int playbook, String playbookName, UUID id, String name) {}
}
