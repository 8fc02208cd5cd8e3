package dev.countersteer.outbox;

import java.util.OptionalLong;

/** Posts a message into a conversation. Safe for use by many threads. */
@FunctionalInterface
public interface MessageSender {
    /**
     * Posts and returns when Drift has taken it. A repetition may post a second message: Drift has no idempotency key.
     *
     * @return Drift's id of it; empty when Drift does not say
     * @throws NotDoneException nothing was posted; temporary when another try may succeed
     * @throws dev.countersteer.api.ServiceException it may or may not have been posted
     */
    OptionalLong send(OutgoingMessage message);
}
