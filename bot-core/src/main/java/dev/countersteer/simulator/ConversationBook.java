package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations of the simulated org, in the order they began. Guarded by the world. */
final class ConversationBook {
    private static final long FIRST_ID = 3_914_420_077L;

    private final Map<Long, ConversationState> conversations = new LinkedHashMap<>();
    private final Map<Long, SimulatedMessage> messages = new LinkedHashMap<>();
    private final Pulse pulse;
    private long nextId = FIRST_ID;

    ConversationBook(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    ConversationState open(long contact, long now) {
        ConversationState conversation = new ConversationState(nextId++, contact, now);
        conversations.put(conversation.id(), conversation);
        pulse.beat();
        return conversation;
    }

    void add(ConversationState conversation, SimulatedMessage message) {
        conversation.add(message);
        messages.put(message.id(), message);
        pulse.beat();
    }

    void close(ConversationState conversation, long now) {
        conversation.close(now);
        pulse.beat();
    }

    Optional<ConversationState> find(long id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** The conversation of a contact that began last. */
    Optional<ConversationState> lastOf(long contact) {
        return conversations.values().stream()
                .filter(conversation -> conversation.contact() == contact)
                .reduce((earlier, later) -> later);
    }

    Optional<SimulatedMessage> message(long id) {
        return Optional.ofNullable(messages.get(id));
    }

    Collection<ConversationState> all() {
        return Collections.unmodifiableCollection(conversations.values());
    }

    /** Both of Drift's lists sort so. */
    List<ConversationState> lastUpdatedFirst() {
        Comparator<ConversationState> order = Comparator.comparingLong(ConversationState::updatedAt)
                .thenComparingLong(ConversationState::id)
                .reversed();
        return conversations.values().stream().sorted(order).toList();
    }
}
