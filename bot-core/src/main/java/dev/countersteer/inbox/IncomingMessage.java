package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a conversation that a person of the org wrote, as the inbox keeps it.
 *
 * @param id Drift's message id; with the org it names the message for good
 * @param type how it was posted
 * @param body as Drift sent it: HTML or plain text
 * @param sent when Drift says it was written; orders the messages of a conversation
 */
public record IncomingMessage(
        OrgId org, long id, ConversationId conversation, UserId author, Type type, String body, Instant sent)
        implements Incoming {
    public IncomingMessage {
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(author, "author is null");
        requireNonNull(type, "type is null");
        requireNonNull(body, "body is null");
        requireNonNull(sent, "sent is null");
    }

    @Override
    public Optional<ConversationId> place() {
        return Optional.of(conversation);
    }

    /** Without the body: it may hold anything. */
    @Override
    public String toString() {
        return "IncomingMessage[org=" + org + ", id=" + id + ", conversation=" + conversation + "]";
    }

    /** How a message was posted. */
    public enum Type {
        /** The visitor sees it. */
        CHAT,
        /** Agents only. */
        PRIVATE_NOTE
    }
}
