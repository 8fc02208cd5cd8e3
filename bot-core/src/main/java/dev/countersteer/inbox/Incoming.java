package dev.countersteer.inbox;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import java.time.Instant;
import java.util.Optional;

/** What the inbox keeps: a command that somebody typed, or an event for a handler that asked for it. */
public sealed interface Incoming permits IncomingMessage, IncomingEvent {
    /** Where it comes from. */
    OrgId org();

    /** With the org it names this for good. Drift's for a message, and then above zero; below zero for an event. */
    long id();

    /** What has its turn after what was sent earlier with the same id: a conversation, or what has no conversation. */
    ConversationId conversation();

    /** Where answers are posted; empty for an event without a conversation. */
    Optional<ConversationId> place();

    /** When it was sent; orders what has the same {@link #conversation}. */
    Instant sent();
}
