package dev.countersteer.store;

import dev.countersteer.api.OrgId;
import dev.countersteer.history.Entry;
import dev.countersteer.history.Post;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Standing;
import dev.countersteer.history.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the rows that say what became of an entry, and notes what kept one from ending well. */
final class HistoryRows {
    private static final String ENTRY = "SELECT * FROM inbox WHERE ";
    private static final String BURIED_ENTRIES = ENTRY + "state = 'buried' ORDER BY finished DESC LIMIT ?";
    private static final String ONE_ENTRY = ENTRY + "org = ? AND message_id = ?";
    private static final String BURIED_POSTS =
            "SELECT * FROM outbox WHERE state = 'buried' ORDER BY finished DESC LIMIT ?";
    private static final String POSTS = "SELECT * FROM outbox WHERE inbox_id = ? ORDER BY seq";
    private static final String FAILURES = "SELECT attempt, failed, reason FROM failure WHERE inbox_id = ? ORDER BY id";
    private static final String STEPS = "SELECT name, at FROM step WHERE inbox_id = ?";
    private static final String FAILED = "INSERT INTO failure (inbox_id, attempt, failed, reason) VALUES (?, ?, ?, ?)";

    private HistoryRows() {}

    /** Notes that a try ended badly. */
    static void failed(Session session, long inboxId, int attempt, Instant at, String reason) {
        session.update(FAILED, inboxId, attempt, at.toEpochMilli(), reason);
    }

    static List<Entry> buriedEntries(Session session, int most) {
        return session.query(BURIED_ENTRIES, HistoryRows::entry, most);
    }

    static List<Post> buriedPosts(Session session, int most) {
        return session.query(BURIED_POSTS, HistoryRows::post, most);
    }

    static Optional<Story> story(Session session, Reference reference) {
        return session.first(
                        ONE_ENTRY,
                        row -> new Found(row.getLong("id"), entry(row)),
                        reference.org().value(),
                        reference.message())
                .map(found -> story(session, found));
    }

    private static Story story(Session session, Found found) {
        return new Story(
                found.entry(),
                session.query(
                        FAILURES,
                        row -> new Story.Failure(
                                row.getInt("attempt"), time(row, "failed").orElseThrow(), row.getString("reason")),
                        found.id()),
                steps(session, found.id()),
                session.query(POSTS, HistoryRows::post, found.id()));
    }

    /** Few, and so sorted here: the table's own order is that of their names. */
    private static List<Story.Step> steps(Session session, long inboxId) {
        return session
                .query(
                        STEPS,
                        row -> new Story.Step(
                                row.getString("name"), time(row, "at").orElseThrow()),
                        inboxId)
                .stream()
                .sorted(Comparator.comparing(Story.Step::at))
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(InboxRows.incoming(row), time(row, "received").orElseThrow(), standing(row));
    }

    private static Post post(ResultSet row) throws SQLException {
        Reference reference =
                new Reference(new OrgId(row.getLong("org")), row.getLong("cause")).withPost(row.getInt("seq"));
        return new Post(reference, OutboxRows.message(row), time(row, "created").orElseThrow(), standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Standing.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("reason")),
                time(row, "finished"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private record Found(long id, Entry entry) {}
}
