package dev.countersteer.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Deletes what ended long ago, a stretch of the table at a time, from its oldest row on: rows are numbered as they are
 * accepted, so that no index is needed to find them.
 */
final class Pruning {
    private static final int ROWS_AT_ONCE = 200;
    private static final String STRETCH = """
            SELECT max(id) AS last, min(received) AS oldest
            FROM (SELECT id, received FROM inbox WHERE id > ? ORDER BY id LIMIT ?) AS stretch""";
    /** What is still to be posted, or was a moment ago, keeps its entry. */
    private static final String ENDED = """
            id > ? AND id <= ? AND finished < ? AND NOT EXISTS (
              SELECT 1 FROM outbox WHERE outbox.inbox_id = inbox.id AND (outbox.finished IS NULL OR outbox.finished >= ?))""";

    private static final String REMEMBER =
            "INSERT INTO seen (org, message_id) SELECT org, message_id FROM inbox WHERE " + ENDED;
    private static final String DELETE_POSTS =
            "DELETE FROM outbox WHERE inbox_id IN (SELECT id FROM inbox WHERE " + ENDED + ")";
    /** Its failures and its steps go with it. */
    private static final String DELETE = "DELETE FROM inbox WHERE " + ENDED;

    private static final String FORGET = """
            DELETE FROM memory WHERE (org, conversation, name) IN (
              SELECT org, conversation, name FROM memory WHERE changed < ? LIMIT ?)""";

    private Pruning() {}

    /** Forgets some of what was remembered and not changed since; false when nothing more is left. */
    static boolean forget(Session session, Instant before) {
        return session.update(FORGET, before.toEpochMilli(), ROWS_AT_ONCE) == ROWS_AT_ONCE;
    }

    /**
     * Deletes what ended before a time among the next rows.
     *
     * @param from the last row that was looked at before, 0 at first
     * @return empty when there is nothing more to look at
     */
    static Optional<Stretch> next(Session session, long from, Instant before) {
        long time = before.toEpochMilli();
        Optional<Long> last = lastOfStretch(session, from, time);
        return last.map(to -> new Stretch(to, prune(session, from, to, time)));
    }

    private static Optional<Long> lastOfStretch(Session session, long from, long before) {
        return session.query(
                        STRETCH,
                        row -> {
                            long last = row.getLong("last");
                            // Of no rows, there is no last; and what was received later has not ended before either.
                            return row.wasNull() || row.getLong("oldest") >= before
                                    ? Optional.<Long>empty()
                                    : Optional.of(last);
                        },
                        from,
                        ROWS_AT_ONCE)
                .get(0);
    }

    private static int prune(Session session, long from, long to, long before) {
        Object[] ended = {from, to, before, before};
        session.update(REMEMBER, ended);
        session.update(DELETE_POSTS, ended);
        return session.update(DELETE, ended);
    }

    /**
     * Rows that were looked at.
     *
     * @param to the last of them
     * @param entries how many of them were deleted
     */
    record Stretch(long to, int entries) {}
}
