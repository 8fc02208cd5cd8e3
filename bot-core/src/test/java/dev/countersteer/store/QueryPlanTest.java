package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.work.Lease;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs for each message must not slow down with the messages that were. */
class QueryPlanTest {
    private static final Lease LEASE = new Lease("token", START.plusSeconds(30));

    /** Other scans are of what a statement has gathered itself. */
    private static final String SCAN_OF_A_TABLE =
            "SCAN (inbox|outbox|step|failure|seen|uptime|account|login_token)\\b.*";

    @TempDir
    private Path directory;

    private final RecordedStatements statements = new RecordedStatements();

    @Test
    void readsNoTableFromEndToEnd() throws Exception {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();
        try (Connection connection = DriverManager.getConnection(TestStore.url(file))) {
            statements.runEverything(new Session(statements.recording(connection), Dialect.SQLITE));

            assertThat(statements.all()).hasSizeGreaterThan(15);
            for (String statement : statements.all()) {
                assertThat(plan(connection, statement))
                        .as(statement)
                        .noneMatch(step -> step.matches(SCAN_OF_A_TABLE) && !step.contains("INDEX"))
                        .noneMatch(step -> step.contains("TEMP B-TREE"));
            }
        }
    }

    @Test
    void claimsByTheIndexOfHeads() throws Exception {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();
        try (Connection connection = DriverManager.getConnection(TestStore.url(file))) {
            InboxRows.QUEUE.claim(new Session(statements.recording(connection), Dialect.SQLITE), 10, START, LEASE);
            OutboxRows.QUEUE.claim(new Session(statements.recording(connection), Dialect.SQLITE), 10, START, LEASE);

            assertThat(statements.all()).hasSize(3);
            for (String claim : statements.all()) {
                assertThat(plan(connection, claim))
                        .anyMatch(step -> step.matches("SEARCH (in|out)box USING .*box_claim.*"));
            }
        }
    }

    private static List<String> plan(Connection connection, String sql) throws Exception {
        List<String> steps = new ArrayList<>();
        try (var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
