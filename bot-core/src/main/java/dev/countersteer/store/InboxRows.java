package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.Backlog;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.WaitingMessage;
import dev.countersteer.work.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inbox's rows: how messages get into them and out. */
final class InboxRows {
    static final ConversationQueue<InboxEntry> QUEUE = new ConversationQueue<>(
            "inbox",
            "sent, message_id",
            "id, org, message_id, conversation, author, kind, body, sent, attempt, reason, lease_token, lease_until",
            InboxRows::entry);

    private static final String INSERT = """
            INSERT INTO inbox (org, message_id, conversation, author, kind, body, sent, received, due, head)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CASE WHEN EXISTS (
              SELECT 1 FROM inbox WHERE org = ? AND conversation = ? AND finished IS NULL) THEN 0 ELSE 1 END)
            ON CONFLICT (org, message_id) DO NOTHING
            RETURNING id, head""";
    private static final String STEP_BACK = """
            UPDATE inbox SET head = 0
            WHERE org = ? AND conversation = ? AND head = 1 AND state = 'waiting' AND (sent, message_id) > (?, ?)""";
    private static final String STEP_FORWARD = "UPDATE inbox SET head = 1 WHERE id = ?";
    private static final String UNFINISHED = "SELECT count(*), min(received) FROM inbox WHERE finished IS NULL";
    private static final String BURIED = "SELECT count(*) FROM inbox WHERE state = 'buried'";

    /** What was posted for a row is the mark that something was. */
    private static final String WAITING = """
            SELECT id, org, message_id, conversation, author, kind, body, sent, head FROM inbox
            WHERE finished IS NULL AND received > ? AND received <= ? AND state = 'waiting' AND attempt = 0
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.inbox_id = inbox.id)
            LIMIT ?""";

    private InboxRows() {}

    /** Adds a message; false when it is there already. */
    static boolean insert(Session session, IncomingMessage message, Instant received) {
        Optional<Inserted> inserted = add(session, message, received.toEpochMilli());
        if (inserted.isEmpty()) {
            return false;
        }
        if (!inserted.get().head()) {
            overtake(session, inserted.get().id(), message);
        }
        return true;
    }

    static Backlog backlog(Session session) {
        long buried = session.query(BURIED, row -> row.getLong(1)).get(0);
        return session.query(UNFINISHED, row -> new Backlog(row.getLong(1), oldest(row), buried))
                .get(0);
    }

    /** Those of the messages accepted in a time that have never run, and for which nothing was posted. */
    static List<Waiting> waiting(Session session, Instant after, Instant until, int most) {
        return session.query(
                WAITING,
                row -> new Waiting(row.getLong("id"), new WaitingMessage(message(row), row.getInt("head") == 0)),
                after.toEpochMilli(),
                until.toEpochMilli(),
                most);
    }

    private static Optional<Inserted> add(Session session, IncomingMessage message, long received) {
        long org = message.org().value();
        long conversation = message.conversation().value();
        return session.first(
                INSERT,
                row -> new Inserted(row.getLong(1), row.getInt(2) == 1),
                org,
                message.id(),
                conversation,
                message.author().value(),
                message.type().name(),
                message.body(),
                message.sent().toEpochMilli(),
                received,
                received,
                org,
                conversation);
    }

    /** Webhooks come in any order: one that was sent earlier goes before a head that does not run yet. */
    private static void overtake(Session session, long id, IncomingMessage message) {
        int steppedBack = session.update(
                STEP_BACK,
                message.org().value(),
                message.conversation().value(),
                message.sent().toEpochMilli(),
                message.id());
        if (steppedBack == 1) {
            session.update(STEP_FORWARD, id);
        }
    }

    private static Optional<Instant> oldest(ResultSet row) throws SQLException {
        long millis = row.getLong(2);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static InboxEntry entry(ResultSet row) throws SQLException {
        Lease lease = new Lease(row.getString("lease_token"), Instant.ofEpochMilli(row.getLong("lease_until")));
        // Only a retry leaves a reason on a row that still runs.
        boolean failedBefore = row.getString("reason") != null;
        return new InboxEntry(row.getLong("id"), message(row), row.getInt("attempt"), failedBefore, lease);
    }

    private static IncomingMessage message(ResultSet row) throws SQLException {
        return new IncomingMessage(
                new OrgId(row.getLong("org")),
                row.getLong("message_id"),
                new ConversationId(row.getLong("conversation")),
                new UserId(row.getLong("author")),
                IncomingMessage.Type.valueOf(row.getString("kind")),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("sent")));
    }

    record Waiting(long id, WaitingMessage message) {}

    private record Inserted(long id, boolean head) {}
}
