package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.MessageSender;
import dev.countersteer.outbox.OutgoingMessage;
import jakarta.inject.Inject;

/** Posts what was decided: for agents as a private note, for the visitor as a chat message. */
final class DriftSender implements MessageSender {
    private final DriftClient client;

    @Inject
    DriftSender(DriftClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    @Override
    public void send(OutgoingMessage message) {
        client.postMessage(message.conversation(), type(message.audience()), message.html());
    }

    private static IncomingMessage.Type type(Reply.Audience audience) {
        return switch (audience) {
            case AGENTS -> IncomingMessage.Type.PRIVATE_NOTE;
            case VISITOR -> IncomingMessage.Type.CHAT;
        };
    }
}
