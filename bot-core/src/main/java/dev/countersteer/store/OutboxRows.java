package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.work.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The outbox's rows: how messages get into them and out. */
final class OutboxRows {
    static final ConversationQueue<OutboxEntry> QUEUE = new ConversationQueue<>(
            "outbox",
            "id",
            "id, org, conversation, cause, audience, body, attempt, reason, lease_token, lease_until",
            OutboxRows::entry);

    private static final String INSERT = """
            INSERT INTO outbox (inbox_id, seq, org, conversation, cause, audience, body, created, due, head)
            VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM outbox WHERE inbox_id = ?), ?, ?, ?, ?, ?, ?, ?,
              CASE WHEN EXISTS (
                SELECT 1 FROM outbox WHERE org = ? AND conversation = ? AND head = 1) THEN 0 ELSE 1 END)""";

    private OutboxRows() {}

    /** Adds what an entry posts, behind all that its conversation has to be sent already. */
    static void insert(Session session, InboxEntry cause, List<OutgoingMessage> messages, Instant now) {
        insert(session, cause.id(), cause.message(), messages, now);
    }

    /**
     * @param inboxId the store's number for the cause
     */
    static void insert(
            Session session, long inboxId, IncomingMessage cause, List<OutgoingMessage> messages, Instant now) {
        for (OutgoingMessage message : messages) {
            insert(session, inboxId, cause.id(), message, now.toEpochMilli());
        }
    }

    private static void insert(Session session, long inboxId, long cause, OutgoingMessage message, long now) {
        session.lock(message.org(), message.conversation());
        long org = message.org().value();
        long conversation = message.conversation().value();
        session.update(
                INSERT,
                inboxId,
                inboxId,
                org,
                conversation,
                cause,
                message.audience().name(),
                message.html(),
                now,
                now,
                org,
                conversation);
    }

    static OutgoingMessage message(ResultSet row) throws SQLException {
        return new OutgoingMessage(
                new OrgId(row.getLong("org")),
                new ConversationId(row.getLong("conversation")),
                Reply.Audience.valueOf(row.getString("audience")),
                row.getString("body"));
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        Lease lease = new Lease(row.getString("lease_token"), Instant.ofEpochMilli(row.getLong("lease_until")));
        // Only a retry leaves a reason on a row that is still to be sent.
        boolean failedBefore = row.getString("reason") != null;
        return new OutboxEntry(
                row.getLong("id"), row.getLong("cause"), message(row), row.getInt("attempt"), failedBefore, lease);
    }
}
