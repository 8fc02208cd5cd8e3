package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Everything the simulated org knows: people, contacts, conversations. One lock guards all of it; whoever reads or
 * changes it does so inside {@link #locked}, a whole request at a time.
 */
final class World {
    private static final long FIRST_MESSAGE_ID = 12_987_600_001L;

    private final OrgId org;
    private final Clock clock;
    private final Events events;
    private final Staff staff;
    private final ContactBook contacts;
    private final ConversationBook conversations;
    private final Timeline timeline;
    private long nextMessageId = FIRST_MESSAGE_ID;

    World(OrgId org, Clock clock, Events events, Pulse pulse) {
        this.org = requireNonNull(org, "org is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.events = requireNonNull(events, "events is null");
        this.staff = new Staff(org, clock.millis());
        this.contacts = new ContactBook(pulse);
        this.conversations = new ConversationBook(pulse);
        this.timeline = new Timeline(pulse);
    }

    synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    OrgId org() {
        return org;
    }

    long now() {
        return clock.millis();
    }

    Staff staff() {
        return staff;
    }

    ContactBook contacts() {
        return contacts;
    }

    ConversationBook conversations() {
        return conversations;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Changes a contact, and tells who listens which attributes are others now. */
    void change(ContactCard contact, ObjectNode changes) {
        ObjectNode before = contact.attributes().deepCopy();
        contacts.change(contact, changes);
        events.updated(contact, before, now());
    }

    /** As {@link #change}, by the visitor: the first e-mail they give makes them known. */
    ContactCard visitorGives(ContactCard contact, ObjectNode attributes) {
        boolean unknown = contact.email().isEmpty();
        change(contact, attributes);
        if (unknown && contact.email().isPresent()) {
            events.identified(contact);
        }
        return contact;
    }

    /** As {@link #say}, by a visitor who pressed a button that says it. */
    SimulatedMessage press(ConversationState conversation, Draft draft) {
        SimulatedMessage message = say(conversation, draft);
        events.clicked(message);
        return message;
    }

    /** Adds a message to a conversation, and sends its webhooks in the same order as the messages. */
    SimulatedMessage say(ConversationState conversation, Draft draft) {
        SimulatedMessage message = new SimulatedMessage(
                nextMessageId++,
                new ConversationId(conversation.id()),
                draft.author(),
                draft.type(),
                draft.body(),
                draft.buttons(),
                Instant.ofEpochMilli(clock.millis()),
                draft.attributes());
        boolean knewTheVisitor = conversation.hasHeardTheVisitor();
        conversations.add(conversation, message);
        if (!knewTheVisitor && conversation.hasHeardTheVisitor()) {
            events.started(conversation);
        }
        events.said(message);
        return message;
    }

    /** Sends the webhooks of a message once more. */
    SimulatedMessage sayAgain(long message) {
        SimulatedMessage found = conversations
                .message(message)
                .orElseThrow(() -> new IllegalArgumentException("there is no message " + message));
        events.said(found);
        return found;
    }
}
