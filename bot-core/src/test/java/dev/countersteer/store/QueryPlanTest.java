package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.work.Lease;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs for each message must not slow down with the messages that were. */
class QueryPlanTest {
    private static final Lease LEASE = new Lease("token", START.plusSeconds(30));

    @TempDir
    private Path directory;

    private final Set<String> statements = new LinkedHashSet<>();

    @Test
    void readsNoTableFromEndToEnd() throws Exception {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();
        try (Connection connection = DriverManager.getConnection(TestStore.url(file))) {
            runEverything(new Session(recording(connection), Dialect.SQLITE));

            assertThat(statements).hasSizeGreaterThan(15);
            for (String statement : statements) {
                assertThat(plan(connection, statement))
                        .as(statement)
                        .noneMatch(step -> step.startsWith("SCAN") && !step.contains("INDEX"))
                        .noneMatch(step -> step.contains("TEMP B-TREE"));
            }
        }
    }

    @Test
    void claimsByTheIndexOfHeads() throws Exception {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();
        try (Connection connection = DriverManager.getConnection(TestStore.url(file))) {
            InboxRows.QUEUE.claim(new Session(recording(connection), Dialect.SQLITE), 10, START, LEASE);

            String claim = statements.iterator().next();
            assertThat(plan(connection, claim)).anyMatch(step -> step.matches("SEARCH inbox USING .*inbox_claim.*"));
        }
    }

    private static void runEverything(Session session) {
        for (int id = 1; id <= 6; id++) {
            InboxRows.insert(session, message(id, id), START);
        }
        InboxRows.insert(session, message(0, 2), START);
        List<InboxEntry> entries = InboxRows.QUEUE.claim(session, 10, START, LEASE);
        OutboxRows.insert(session, entries.get(0), List.of(note(1, "a"), note(2, "b"), note(3, "c")), START);
        settleAll(session, InboxRows.QUEUE, entries.stream().map(Turn::of).toList());
        settleAll(
                session,
                OutboxRows.QUEUE,
                OutboxRows.QUEUE.claim(session, 10, START, LEASE).stream()
                        .map(Turn::of)
                        .toList());
        InboxRows.waiting(session, START.minusSeconds(1), START, 10);
        InboxRows.backlog(session);
    }

    private static void settleAll(Session session, ConversationQueue<?> queue, List<Turn> turns) {
        queue.nextDue(session);
        queue.renew(session, turns.get(0), START.plusSeconds(60));
        queue.holds(session, turns.get(0));
        assertThat(queue.done(session, turns.get(0), "done", START)).isTrue();
        assertThat(queue.retry(session, turns.get(1), START, "why")).isTrue();
        assertThat(queue.release(session, turns.get(2))).isTrue();
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

    private Connection recording(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
