package dev.countersteer.simulator;

import java.util.Locale;
import java.util.Optional;

/** The states of a conversation that one can ask for, with Drift's numbers ({@code /docs/list-conversations}). */
enum ConversationStatus {
    OPEN(1),
    CLOSED(2),
    PENDING(3);

    private final int id;

    ConversationStatus(int id) {
        this.id = id;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConversationStatus> ofId(String id) {
        for (ConversationStatus status : values()) {
            if (Integer.toString(status.id).equals(id)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
