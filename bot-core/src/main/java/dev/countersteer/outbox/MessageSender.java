package dev.countersteer.outbox;

/** Posts a message into a conversation. Safe for use by many threads. */
@FunctionalInterface
public interface MessageSender {
    /**
     * Posts and returns when Drift has taken it. A repetition may post a second message: Drift has no idempotency key.
     *
     * @throws dev.countersteer.api.ServiceException Drift did not take it; temporary when another try may succeed
     */
    void send(OutgoingMessage message);
}
