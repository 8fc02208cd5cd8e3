package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;

/**
 * A post of some app's that Drift tells of, which may be ours: the app's own posts come back as webhooks. Anything in it
 * may be another app's.
 *
 * @param id Drift's id of the message
 * @param html the body as Drift has it, which need not be as it was posted
 */
public record Echo(OrgId org, ConversationId conversation, long id, Reply.Audience audience, String html) {
    public Echo {
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(audience, "audience is null");
        requireNonNull(html, "html is null");
    }

    /** Without the body: it may hold anything. */
    @Override
    public String toString() {
        return "Echo[id=" + id + ", conversation=" + conversation + "]";
    }
}
