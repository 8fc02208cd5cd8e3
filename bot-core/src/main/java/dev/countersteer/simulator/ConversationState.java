package dev.countersteer.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One conversation with its messages, oldest first. Guarded by the world. */
final class ConversationState {
    private final long id;
    private final long contact;
    private final long createdAt;
    private final Set<Long> participants = new LinkedHashSet<>();
    private final List<SimulatedMessage> messages = new ArrayList<>();
    private ConversationStatus status = ConversationStatus.OPEN;
    private boolean heardTheVisitor;
    private long updatedAt;

    ConversationState(long id, long contact, long now) {
        this.id = id;
        this.contact = contact;
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        return id;
    }

    long contact() {
        return contact;
    }

    long createdAt() {
        return createdAt;
    }

    long updatedAt() {
        return updatedAt;
    }

    ConversationStatus status() {
        return status;
    }

    Set<Long> participants() {
        return Collections.unmodifiableSet(participants);
    }

    List<SimulatedMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    boolean hasHeardTheVisitor() {
        return heardTheVisitor;
    }

    void join(long user) {
        participants.add(user);
    }

    void close(long now) {
        status = ConversationStatus.CLOSED;
        updatedAt = now;
    }

    /** A visitor's message reopens a closed conversation ({@code /docs/conversation-model}). */
    void add(SimulatedMessage message) {
        messages.add(message);
        updatedAt = message.createdAt().toEpochMilli();
        if (message.author().type() == SimulatedMessage.Kind.CONTACT) {
            status = ConversationStatus.OPEN;
            heardTheVisitor = true;
            return;
        }
        if (!message.author().bot()) {
            join(message.author().id());
        }
    }
}
