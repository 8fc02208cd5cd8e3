package dev.countersteer.store;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.CancelRequest;
import dev.countersteer.inbox.EntryReference;
import dev.countersteer.inbox.IncomingMessage;
import java.util.List;

/**
 * What the inbox's rows say of cancelling. A row that wants another one stopped names it in {@code cancels}; itself, if
 * there is none. A row that is to be stopped says in {@code cancelled_by} who wanted it.
 */
final class CancelRows {
    /** What cancels is not cancelled itself: it takes no time. */
    private static final String AIM = """
            UPDATE inbox SET cancels = coalesce(
              (SELECT head.id FROM inbox head WHERE head.org = ? AND head.conversation = ? AND head.head = 1
                AND head.cancels IS NULL AND (head.sent, head.message_id) < (?, ?)), id)
            WHERE org = ? AND message_id = ?""";

    private static final String UNDECIDED = """
            SELECT inbox.id, inbox.org, inbox.author, inbox.body, inbox.cancels FROM inbox
            JOIN inbox target ON target.id = inbox.cancels
            WHERE inbox.cancels IS NOT NULL AND inbox.finished IS NULL AND inbox.cancels <> inbox.id
              AND target.finished IS NULL AND target.cancelled_by IS NULL
            ORDER BY inbox.id LIMIT ?""";
    private static final String TO_END = "SELECT id FROM inbox WHERE cancelled_by IS NOT NULL AND finished IS NULL";
    private static final String NO_MORE_WAITING = """
            UPDATE inbox SET due = ?
            WHERE cancelled_by IS NOT NULL AND finished IS NULL AND state = 'waiting' AND due > ?""";
    private static final String ALLOW =
            "UPDATE inbox SET cancelled_by = ? WHERE id = ? AND finished IS NULL AND cancelled_by IS NULL";
    private static final String DENY = "UPDATE inbox SET cancels = id WHERE id = ?";
    private static final String STOPPED = """
            SELECT 1 FROM inbox JOIN inbox target ON target.id = inbox.cancels
            WHERE inbox.org = ? AND inbox.message_id = ? AND target.outcome = 'cancelled'""";

    private CancelRows() {}

    /** Notes what a message that has just been added wants stopped. */
    static void aim(Session session, IncomingMessage message) {
        session.update(
                AIM,
                message.org().value(),
                message.conversation().value(),
                message.sent().toEpochMilli(),
                message.id(),
                message.org().value(),
                message.id());
    }

    static List<CancelRequest> undecided(Session session, int most) {
        return session.query(
                UNDECIDED,
                row -> new CancelRequest(
                        row.getLong("id"),
                        new OrgId(row.getLong("org")),
                        new UserId(row.getLong("author")),
                        row.getString("body"),
                        row.getLong("cancels")),
                most);
    }

    static List<Long> toEnd(Session session, long now) {
        List<Long> ids = session.query(TO_END, row -> row.getLong("id"));
        if (!ids.isEmpty()) {
            session.update(NO_MORE_WAITING, now, now);
        }
        return ids;
    }

    static void allow(Session session, CancelRequest request) {
        session.update(ALLOW, request.author().value(), request.target());
    }

    static void deny(Session session, CancelRequest request) {
        session.update(DENY, request.id());
    }

    static boolean stopped(Session session, EntryReference cancel) {
        return session.first(STOPPED, row -> row.getInt(1), cancel.org().value(), cancel.message())
                .isPresent();
    }
}
