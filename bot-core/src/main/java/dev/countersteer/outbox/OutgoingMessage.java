package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;

/**
 * A message decided on and not yet posted.
 *
 * @param html the body as Drift gets it; every dynamic part is escaped
 */
public record OutgoingMessage(OrgId org, ConversationId conversation, Reply.Audience audience, String html) {
    public OutgoingMessage {
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(audience, "audience is null");
        requireNonNull(html, "html is null");
    }

    /** Without the body: it may hold anything. */
    @Override
    public String toString() {
        return "OutgoingMessage[conversation=" + conversation + ", audience=" + audience + "]";
    }
}
