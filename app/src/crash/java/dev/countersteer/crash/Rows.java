package dev.countersteer.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the store says at the end. */
record Rows(Map<Long, Entry> entries, List<Reply> replies, Map<Long, Step> mailSteps) {
    record Entry(long message, String state, String outcome, int attempt) {
        boolean isDone() {
            return state.equals("done") && (outcome.equals("done") || outcome.equals("refused"));
        }
    }

    record Step(Instant at, int attempt) {}

    /**
     * What was to be posted.
     *
     * @param dropped a note on the way that was overtaken by the answer; whether a try to post it was one, nobody asked
     */
    record Reply(long message, long conversation, String state, boolean dropped, String body) {
        boolean isPosted() {
            return state.equals("done") && !dropped;
        }
    }

    private static final String ENTRIES = "SELECT message_id, state, coalesce(outcome, ''), attempt FROM inbox";
    private static final String REPLIES = "SELECT i.message_id, o.conversation, o.state,"
            + " coalesce(o.outcome, '') = 'superseded', o.body FROM outbox o JOIN inbox i ON i.id = o.inbox_id ORDER BY o.id";
    private static final String MAIL_STEPS =
            "SELECT i.message_id, s.at, s.attempt FROM step s JOIN inbox i ON i.id = s.inbox_id WHERE s.name = 'mail'";

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static Rows of(Database database) {
        Map<Long, Entry> entries = new HashMap<>();
        List<Reply> replies = new ArrayList<>();
        Map<Long, Step> mailSteps = new HashMap<>();
        try (Connection connection = database.connect()) {
            each(connection, ENTRIES, row -> {
                Entry entry = new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4));
                entries.put(entry.message(), entry);
            });
            each(
                    connection,
                    REPLIES,
                    row -> replies.add(new Reply(
                            row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4), row.getString(5))));
            each(
                    connection,
                    MAIL_STEPS,
                    row -> mailSteps.put(
                            row.getLong(1), new Step(Instant.ofEpochMilli(row.getLong(2)), row.getInt(3))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Rows(entries, replies, mailSteps);
    }

    private static void each(Connection connection, String sql, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
