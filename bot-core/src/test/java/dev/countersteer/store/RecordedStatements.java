package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.history.Reference;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.work.Lease;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The statements of a store, as they are prepared. */
final class RecordedStatements {
    private static final Lease LEASE = new Lease("token", START.plusSeconds(30));

    private final Set<String> statements = new LinkedHashSet<>();

    Set<String> all() {
        return statements;
    }

    /** Runs each statement that runs for a message. */
    void runEverything(Session session) {
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
        InboxRows.insert(session, message(7, 7), START);
        InboxRows.waiting(session, START.minusSeconds(1), START, 10)
                .forEach(row -> InboxRows.isStillWaiting(session, row));
        InboxRows.backlog(session);
        lookBack(session, entries.get(0));
    }

    private static void lookBack(Session session, InboxEntry entry) {
        Reference reference =
                new Reference(entry.message().org(), entry.message().id());
        HistoryRows.failed(session, entry.id(), 1, START, "why");
        HistoryRows.buriedEntries(session, 10);
        HistoryRows.buriedPosts(session, 10);
        HistoryRows.story(session, reference);
        Revival.of(reference).replay(session, START);
        Revival.of(reference).dismiss(session);
        Pruning.next(session, 0, START.plusSeconds(1));
    }

    private static void settleAll(Session session, ConversationQueue<?> queue, List<Turn> turns) {
        queue.nextDue(session);
        queue.renew(session, turns.get(0), START.plusSeconds(60));
        queue.holds(session, turns.get(0));
        assertThat(queue.done(session, turns.get(0), "done", START)).isTrue();
        assertThat(queue.retry(session, turns.get(1), START, "why")).isTrue();
        assertThat(queue.release(session, turns.get(2))).isTrue();
    }

    /** The connection, which notes down what is prepared on it. */
    Connection recording(Connection connection) {
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
