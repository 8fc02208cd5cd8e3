package dev.countersteer.bench;

/** The history of a store: commands that ended in the last weeks, ten to a conversation, each with a reply posted. */
final class FinishedRows {
    private static final String COMMANDS = """
            INSERT INTO inbox (org, message_id, conversation, author, kind, body, sent, received, state, head, attempt, due,
              outcome, finished)
            %s
            SELECT 48213, 900000000000 + i, 700000000000 + i / 10, 2211904, 'PRIVATE_NOTE', '<p>/signup trial</p>',
              t + i, t + i, 'done', 0, 1, t + i, 'done', t + i FROM n""";
    private static final String REPLIES = """
            INSERT INTO outbox (inbox_id, seq, org, conversation, cause, audience, body, created, state, head, attempt, due,
              drift_message_id, outcome, finished)
            SELECT id, 1, org, conversation, message_id, 'AGENTS', '<p>It is done.</p>', sent, 'done', 0, 1, sent,
              message_id + 100000000000, 'delivered', finished FROM inbox""";
    private static final long SIX_WEEKS_MILLIS = 42L * 24 * 3_600_000;

    private FinishedRows() {}

    /** Adds them to a store that is empty; the database knows how much it has, as after a night. */
    static void add(String url, int count) {
        long start = System.currentTimeMillis() - SIX_WEEKS_MILLIS;
        boolean sqlite = url.startsWith("jdbc:sqlite");
        String numbers = sqlite
                ? "WITH RECURSIVE n (i, t) AS (SELECT 1, " + start + " UNION ALL SELECT i + 1, t FROM n WHERE i < " + count
                        + ")"
                : "WITH n (i, t) AS (SELECT i, " + start + "::bigint FROM generate_series(1, " + count + ") AS i)";
        DatabaseServer.execute(url, COMMANDS.formatted(numbers), REPLIES, sqlite ? "ANALYZE" : "VACUUM ANALYZE");
    }
}
