package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.Backlog;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.WaitingMessage;
import dev.countersteer.work.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The inbox's rows: how messages get into them and out. */
final class InboxRows {
    static final ConversationQueue<InboxEntry> QUEUE = new ConversationQueue<>(
            "inbox",
            "sent, message_id",
            List.of("head = 1"),
            "id, org, message_id, conversation, author, kind, body, sent, attempt, reason, cancelled_by,"
                    + " lease_token, lease_until",
            InboxRows::entry);

    private static final String INSERT = """
            INSERT INTO inbox (org, message_id, conversation, author, kind, body, sent, received, due, head)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, CASE WHEN EXISTS (
              SELECT 1 FROM inbox WHERE org = ? AND conversation = ? AND head = 1) THEN 0 ELSE 1 END
            WHERE NOT EXISTS (SELECT 1 FROM seen WHERE org = ? AND message_id = ?)
            ON CONFLICT (org, message_id) DO NOTHING
            RETURNING id, head""";
    private static final String STEP_BACK = """
            UPDATE inbox SET head = 0
            WHERE org = ? AND conversation = ? AND head = 1 AND state = 'waiting' AND (sent, message_id) > (?, ?)""";
    private static final String STEP_FORWARD = "UPDATE inbox SET head = 1 WHERE id = ?";
    private static final String BURIED = "SELECT count(*) FROM inbox WHERE state = 'buried'";

    /** The unfinished rows are those of two indexes; asked for as one, they would be looked for in the whole table. */
    private static final String HEADS = "head = 1";

    private static final String BEHIND_THEM = "finished IS NULL AND head = 0";
    private static final String COUNT = "SELECT count(*), min(received) FROM inbox WHERE ";
    /** What was posted for a row is the mark that something was. */
    private static final String NEVER_RUN = """
            SELECT id, org, message_id, conversation, author, kind, body, sent, head FROM inbox
            WHERE %s > ? AND %s <= ? AND %s AND state = 'waiting' AND attempt = 0 AND kind <> 'EVENT'
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.inbox_id = inbox.id)
            LIMIT ?""";

    private static final String STILL_NEVER_RUN = """
            SELECT head FROM inbox WHERE id = ? AND state = 'waiting' AND attempt = 0
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.inbox_id = inbox.id) FOR UPDATE""";
    /** What has never run is due since it was received: so the index of claims leads to those of a time. */
    private static final String CLAIMED_FROM = "coalesce(lease_until, due)";

    private static final String HEADS_NEVER_RUN = NEVER_RUN.formatted(CLAIMED_FROM, CLAIMED_FROM, HEADS);
    private static final String BEHIND_THEM_NEVER_RUN = NEVER_RUN.formatted("received", "received", BEHIND_THEM);

    private InboxRows() {}

    /** Adds a message or an event; false when it is there already. */
    static boolean insert(Session session, Incoming incoming, Instant received) {
        session.lock(incoming.org(), incoming.conversation());
        Optional<Inserted> inserted = add(session, incoming, received.toEpochMilli());
        if (inserted.isEmpty()) {
            return false;
        }
        if (!inserted.get().head()) {
            overtake(session, inserted.get().id(), incoming);
        }
        return true;
    }

    static Backlog backlog(Session session) {
        Unfinished heads = unfinished(session, COUNT + HEADS);
        Unfinished behind = unfinished(session, COUNT + BEHIND_THEM);
        Optional<Instant> oldest =
                Stream.of(heads, behind).flatMap(some -> some.oldest().stream()).min(Comparator.naturalOrder());
        long buried = session.query(BURIED, row -> row.getLong(1)).get(0);
        return new Backlog(heads.count() + behind.count(), oldest, buried);
    }

    private static Unfinished unfinished(Session session, String sql) {
        return session.query(sql, row -> new Unfinished(row.getLong(1), oldest(row)))
                .get(0);
    }

    /** Those of the messages accepted in a time that have never run, and for which nothing was posted. Nobody waits for events. */
    static List<Waiting> waiting(Session session, Instant after, Instant until, int most) {
        List<Waiting> waiting = new ArrayList<>(waiting(session, HEADS_NEVER_RUN, after, until, most));
        waiting.addAll(waiting(session, BEHIND_THEM_NEVER_RUN, after, until, most - waiting.size()));
        return waiting;
    }

    private static List<Waiting> waiting(Session session, String sql, Instant after, Instant until, int most) {
        return session.query(
                sql,
                row -> new Waiting(row.getLong("id"), new WaitingMessage(message(row), row.getInt("head") == 0)),
                after.toEpochMilli(),
                until.toEpochMilli(),
                most);
    }

    /** Whether that still holds; if so, nobody can claim it before this transaction ends. */
    static boolean isStillWaiting(Session session, Waiting waiting) {
        IncomingMessage message = waiting.message().message();
        session.lock(message.org(), message.conversation());
        return !session.query(STILL_NEVER_RUN, row -> row.getInt(1), waiting.id())
                .isEmpty();
    }

    private static Optional<Inserted> add(Session session, Incoming incoming, long received) {
        long org = incoming.org().value();
        long conversation = incoming.conversation().value();
        Payload payload = Payload.of(incoming);
        return session.first(
                INSERT,
                row -> new Inserted(row.getLong(1), row.getInt(2) == 1),
                org,
                incoming.id(),
                conversation,
                payload.author(),
                payload.kind(),
                payload.body(),
                incoming.sent().toEpochMilli(),
                received,
                received,
                org,
                conversation,
                org,
                incoming.id());
    }

    /** Webhooks come in any order: one that was sent earlier goes before a head that does not run yet. */
    private static void overtake(Session session, long id, Incoming incoming) {
        int steppedBack = session.update(
                STEP_BACK,
                incoming.org().value(),
                incoming.conversation().value(),
                incoming.sent().toEpochMilli(),
                incoming.id());
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
        // Only a retry, or what was held back, leaves a reason on a row that still runs.
        boolean failedBefore = row.getString("reason") != null;
        long canceller = row.getLong("cancelled_by");
        Optional<UserId> cancelledBy = row.wasNull() ? Optional.empty() : Optional.of(new UserId(canceller));
        return new InboxEntry(
                row.getLong("id"), incoming(row), row.getInt("attempt"), failedBefore, cancelledBy, lease);
    }

    /** What a row holds. Reads any row: one that could not be read would keep all others from being claimed. */
    static Incoming incoming(ResultSet row) throws SQLException {
        return row.getString("kind").equals(Payload.EVENT) ? event(row) : message(row);
    }

    private static IncomingEvent event(ResultSet row) throws SQLException {
        EventJson.Stored stored = EventJson.read(row.getString("body"));
        return new IncomingEvent(
                new OrgId(row.getLong("org")),
                row.getLong("message_id"),
                new ConversationId(row.getLong("conversation")),
                stored.handler(),
                stored.event(),
                Instant.ofEpochMilli(row.getLong("sent")));
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

    /**
     * What the columns hold that differ by kind.
     *
     * @param author a person of the org; 0 for none
     */
    private record Payload(long author, String kind, String body) {
        private static final String EVENT = "EVENT";

        private static Payload of(Incoming incoming) {
            return incoming instanceof IncomingMessage message
                    ? new Payload(message.author().value(), message.type().name(), message.body())
                    : new Payload(0, EVENT, EventJson.write((IncomingEvent) incoming));
        }
    }

    record Waiting(long id, WaitingMessage message) {}

    private record Unfinished(long count, Optional<Instant> oldest) {}

    private record Inserted(long id, boolean head) {}
}
