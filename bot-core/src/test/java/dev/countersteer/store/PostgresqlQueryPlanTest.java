package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs for each message must not slow down with the messages that were. */
class PostgresqlQueryPlanTest {
    private static final String FINISHED = """
            INSERT INTO inbox (org, message_id, conversation, author, kind, body, sent, received, due, head, state, finished)
            SELECT 7, 1000 + i, i % 500, 42, 'CHAT', '/help', i, i, i, 0, 'done', i FROM generate_series(1, 20000) i;
            INSERT INTO outbox (inbox_id, seq, org, conversation, cause, audience, body, created, due, head, state, finished)
            SELECT id, 1, 7, conversation, message_id, 'AGENTS', 'a', 0, 0, 0, 'done', 1 FROM inbox;
            ANALYZE""";

    private final RecordedStatements statements = new RecordedStatements();

    @Test
    void readsNoTableFromEndToEndAndClaimsByTheIndexOfHeads() throws Exception {
        String url = TestPostgresql.migrated(getClass());
        TestPostgresql.execute(url, FINISHED);
        try (Connection connection = connect(url)) {
            statements.runEverything(new Session(statements.recording(connection), Dialect.POSTGRESQL));
            connection.rollback();
        }

        // Plans without values for the parameters are to be had in this mode only.
        try (Connection connection = connect(url + "&preferQueryMode=simple")) {
            assertThat(statements.all()).hasSizeGreaterThan(15);
            for (String statement : statements.all()) {
                assertThat(plan(connection, statement))
                        .as(statement)
                        .noneMatch(step -> step.contains("Seq Scan"))
                        .noneMatch(step -> step.contains("Sort Key"));
            }
            assertThat(statements.all())
                    .filteredOn(statement -> statement.contains("SKIP LOCKED"))
                    .hasSize(3)
                    .allSatisfy(claim -> assertThat(plan(connection, claim))
                            .anyMatch(step -> step.matches(".*Index Scan using (in|out)box_claim on .*")));
        }
    }

    private static Connection connect(String url) {
        return new PostgresqlServer(StoreConfig.at(url), connection -> {}).connect();
    }

    private static List<String> plan(Connection connection, String sql) throws Exception {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered(sql))) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return steps;
    }

    /** With parameters as the server, not the driver, writes them. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        return numbered.toString();
    }
}
