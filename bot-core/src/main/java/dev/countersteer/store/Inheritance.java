package dev.countersteer.store;

import dev.countersteer.work.Worker;
import java.time.Instant;
import java.util.List;

/**
 * Sees to what an earlier process left in a SQLite file, at the start of the next: nobody else's clock has been counting
 * since.
 */
final class Inheritance {
    private static final List<String> QUEUES = List.of("inbox", "outbox");
    private static final String LAST_UP = "SELECT last_up FROM uptime WHERE id = 1";
    /** Each is led by an index: unfinished rows are heads, or wait behind one. */
    private static final String DUE_EARLIER = "UPDATE %s SET due = due - ? WHERE %s AND due > ?";

    private static final List<String> UNFINISHED = List.of("head = 1", "finished IS NULL AND head = 0");
    private static final String SHORTEN =
            "UPDATE %s SET lease_until = ? WHERE head = 1 AND state = 'running' AND lease_until > ?";
    private static final String FREE = "UPDATE inbox SET lease_until = ? WHERE head = 1 AND state = 'running'"
            + " AND attempt = 1 AND lease_until > ?";

    private Inheritance() {}

    /**
     * Brings times back to what they were meant to be, where the clock was put back: by as much as the last note that a bot
     * was up lies in the future. Also without that note, no lease holds for longer than a new one.
     */
    static void takeTimesBack(Session session, Instant now) {
        long millis = now.toEpochMilli();
        long ahead = session.first(LAST_UP, row -> row.getLong(1)).orElse(millis) - millis;
        long longest = now.plus(Worker.LEASE).toEpochMilli();
        for (String queue : QUEUES) {
            for (String rows : UNFINISHED) {
                if (ahead > 0) {
                    session.update(DUE_EARLIER.formatted(queue, rows), ahead, millis);
                }
            }
            session.update(SHORTEN.formatted(queue), longest, longest);
        }
    }

    /**
     * Ends the leases of commands that ended with their process for the first time: they run again at once. What that
     * happened to before waits for its lease, or a process that dies at each start would use up all tries within seconds;
     * and so does each post, as Drift may still be at it, and a look that comes too early does not see it.
     */
    static void freeFirstRuns(Session session, Instant now) {
        session.update(FREE, now.toEpochMilli(), now.toEpochMilli());
    }
}
