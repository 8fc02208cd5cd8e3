package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import java.time.Instant;

/**
 * A conversation came to rest or was handed over: {@code conversation_push}, or one of the two events that it stands for
 * (seen in public code). What came both ways is one event.
 *
 * @param reason why it was pushed
 * @param lastUpdated when something last happened in it
 */
public record ConversationPush(ConversationId conversation, Reason reason, Instant lastUpdated) implements Event {
    public ConversationPush {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(lastUpdated, "lastUpdated is null");
    }

    /** Why a conversation was pushed. */
    public enum Reason {
        /** Nobody wrote for as long as Drift is told to wait. */
        INACTIVE,
        /** An agent closed it, or pushed it by hand. */
        MANUAL
    }
}
