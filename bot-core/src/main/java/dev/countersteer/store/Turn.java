package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.OutboxEntry;

/** A claimed row, the conversation that it holds up, and the token that shows whose claim it is. */
record Turn(long id, String token, OrgId org, ConversationId conversation) {
    Turn {
        requireNonNull(token, "token is null");
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
    }

    static Turn of(InboxEntry entry) {
        return new Turn(
                entry.id(),
                entry.lease().token(),
                entry.incoming().org(),
                entry.incoming().conversation());
    }

    static Turn of(OutboxEntry entry) {
        return new Turn(
                entry.id(),
                entry.lease().token(),
                entry.message().org(),
                entry.message().conversation());
    }
}
