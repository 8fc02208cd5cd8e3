package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.MessageSender;
import dev.countersteer.outbox.NotDoneException;
import dev.countersteer.outbox.OutgoingMessage;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Posts what was decided: for agents as a private note, for the visitor as a chat message. */
final class DriftSender implements MessageSender {
    private final DriftClient client;

    @Inject
    DriftSender(DriftClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    @Override
    public OptionalLong send(OutgoingMessage message) {
        try {
            return client.postMessage(message.conversation(), type(message.audience()), message.html());
        } catch (DriftException e) {
            if (e.mayBeDone()) {
                throw e;
            }
            throw new NotDoneException(e, !e.wasHeldBack());
        }
    }

    /** How Drift calls what these people see. */
    static IncomingMessage.Type type(Reply.Audience audience) {
        return switch (audience) {
            case AGENTS -> IncomingMessage.Type.PRIVATE_NOTE;
            case VISITOR -> IncomingMessage.Type.CHAT;
        };
    }
}
