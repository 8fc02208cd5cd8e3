package dev.countersteer.store;

import dev.countersteer.outbox.Echo;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.PostedBefore;
import dev.countersteer.outbox.Wording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the outbox's rows know of the messages at Drift that they became. */
final class PostedRows {
    private static final String IDS = """
            SELECT drift_message_id FROM outbox
            WHERE org = ? AND conversation = ? AND drift_message_id IS NOT NULL AND id <> ?""";
    /** Of what was or may have been posted since the cause came. */
    private static final String UNIDENTIFIED = """
            SELECT audience, body FROM outbox
            WHERE org = ? AND conversation = ? AND drift_message_id IS NULL AND finished IS NOT NULL
              AND finished >= (SELECT received FROM inbox WHERE id = (SELECT inbox_id FROM outbox WHERE id = ?))
              AND attempt > harmless AND id < ?""";

    private static final String HEAD = """
            SELECT id, audience, body FROM outbox
            WHERE org = ? AND conversation = ? AND head = 1 AND attempt > harmless AND drift_message_id IS NULL""";
    /** What waits for a look need not wait any more. */
    private static final String HEARD = """
            UPDATE outbox SET drift_message_id = ?, due = CASE WHEN due > ? THEN ? ELSE due END
            WHERE id = ? AND head = 1 AND attempt > harmless AND drift_message_id IS NULL AND NOT EXISTS (
              SELECT 1 FROM outbox WHERE org = ? AND conversation = ? AND drift_message_id = ?)""";

    private PostedRows() {}

    static PostedBefore before(Session session, OutboxEntry entry) {
        long org = entry.message().org().value();
        long conversation = entry.message().conversation().value();
        Set<Long> ids = new HashSet<>(session.query(IDS, row -> row.getLong(1), org, conversation, entry.id()));
        Said said = new Said(entry.message().audience().name(), entry.message().html());
        return new PostedBefore(ids, alike(session, org, conversation, entry.id(), said));
    }

    /** Whether the echo is of a message of ours that is not known to be posted; if so, it is from now on. */
    static boolean hear(Session session, Echo echo, Instant now) {
        long org = echo.org().value();
        long conversation = echo.conversation().value();
        Said said = new Said(echo.audience().name(), echo.html());
        for (Head head : session.query(
                HEAD, row -> new Head(row.getLong(1), row.getString(2), row.getString(3)), org, conversation)) {
            // With another that says the same, it is not clear of which of the two this is.
            if (said.isSameAs(head.said()) && alike(session, org, conversation, head.id(), said) == 0) {
                long millis = now.toEpochMilli();
                return session.update(HEARD, echo.id(), millis, millis, head.id(), org, conversation, echo.id()) == 1;
            }
        }
        return false;
    }

    private static int alike(Session session, long org, long conversation, long id, Said said) {
        List<Said> others = session.query(
                UNIDENTIFIED, row -> new Said(row.getString(1), row.getString(2)), org, conversation, id, id);
        return (int) others.stream().filter(said::isSameAs).count();
    }

    private record Head(long id, Said said) {
        Head(long id, String audience, String html) {
            this(id, new Said(audience, html));
        }
    }

    private record Said(String audience, String html) {
        boolean isSameAs(Said other) {
            return audience.equals(other.audience) && Wording.isSame(html, other.html);
        }
    }
}
