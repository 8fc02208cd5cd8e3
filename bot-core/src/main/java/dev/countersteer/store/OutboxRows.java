package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.outbox.Tries;
import dev.countersteer.work.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The outbox's rows: how messages get into them and out. */
final class OutboxRows {
    static final ConversationQueue<OutboxEntry> QUEUE = new ConversationQueue<>(
            "outbox",
            "id",
            List.of("head = 1 AND patient = 0", "head = 1 AND patient = 1"),
            "id, org, conversation, cause, audience, body, created, attempt, harmless, looks, drift_message_id, reason,"
                    + " lease_token, lease_until",
            OutboxRows::entry);

    private static final String INSERT = """
            INSERT INTO outbox (
              inbox_id, seq, org, conversation, cause, audience, body, created, due, progress, patient, head)
            VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM outbox WHERE inbox_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?,
              CASE WHEN EXISTS (
                SELECT 1 FROM outbox WHERE org = ? AND conversation = ? AND head = 1) THEN 0 ELSE 1 END)""";
    private static final String SUPERSEDE = """
            UPDATE outbox SET state = 'done', outcome = 'superseded', finished = ?, head = 0
            WHERE inbox_id = ? AND progress = 1 AND state = 'waiting'""";
    private static final String SUPERSEDE_IF_ENDED = """
            UPDATE outbox SET state = 'done', outcome = 'superseded', finished = ?, head = 0
            WHERE id = ? AND progress = 1 AND state = 'waiting' AND EXISTS (
              SELECT 1 FROM inbox WHERE inbox.id = outbox.inbox_id AND inbox.finished IS NOT NULL)""";
    private static final String HURRY = """
            UPDATE outbox SET patient = 0
            WHERE org = ? AND conversation = ? AND patient = 1 AND finished IS NULL""";

    private OutboxRows() {}

    /** Adds how an entry ended, and drops what of its progress was not told yet. */
    static void insertEnd(Session session, InboxEntry cause, List<OutgoingMessage> messages, Instant now) {
        OrgId org = cause.incoming().org();
        ConversationId conversation = cause.incoming().conversation();
        if (session.update(SUPERSEDE, now.toEpochMilli(), cause.id()) > 0) {
            QUEUE.electIfNone(session, org, conversation);
        }
        if (!messages.isEmpty()) {
            // What waits before an answer goes as early as the answer.
            session.update(HURRY, org.value(), conversation.value());
        }
        messages.forEach(message -> insert(session, cause.id(), cause.incoming().id(), message, false, now));
    }

    /**
     * Adds what is told of an entry that has not ended.
     *
     * @param inboxId the store's number for the cause
     */
    static void insertProgress(
            Session session, long inboxId, Incoming cause, List<OutgoingMessage> messages, Instant now) {
        messages.forEach(message -> insert(session, inboxId, cause.id(), message, true, now));
    }

    /** Drops a note of progress that came back from its delivery after its command had ended. */
    static void dropIfSuperseded(Session session, Turn turn, Instant now) {
        if (session.update(SUPERSEDE_IF_ENDED, now.toEpochMilli(), turn.id()) > 0) {
            QUEUE.electIfNone(session, turn.org(), turn.conversation());
        }
    }

    /** Behind all that its conversation has to be sent already. */
    private static void insert(
            Session session, long inboxId, long cause, OutgoingMessage message, boolean progress, Instant now) {
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
                now.toEpochMilli(),
                now.toEpochMilli(),
                progress ? 1 : 0,
                progress ? 1 : 0,
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
        Tries tries = new Tries(row.getInt("attempt"), row.getInt("harmless"), row.getInt("looks"), failedBefore);
        Instant created = Instant.ofEpochMilli(row.getLong("created"));
        return new OutboxEntry(
                row.getLong("id"), row.getLong("cause"), message(row), created, tries, heard(row), lease);
    }

    private static OptionalLong heard(ResultSet row) throws SQLException {
        long id = row.getLong("drift_message_id");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
