package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.dispatch.Run;
import dev.countersteer.history.Reference;
import dev.countersteer.inbox.CancelRequest;
import dev.countersteer.inbox.EntryReference;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.Echo;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.testing.MutableClock;
import dev.countersteer.work.Lease;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

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
        OutboxRows.insertProgress(session, 4, entries.get(3).incoming(), List.of(note(4, "p"), note(5, "q")), START);
        OutboxRows.insertEnd(session, entries.get(3), List.of(note(4, "d")), START);
        OutboxRows.insertEnd(session, entries.get(0), List.of(note(1, "a"), note(2, "b"), note(3, "c")), START);
        settleAll(session, InboxRows.QUEUE, entries.stream().map(Turn::of).toList());
        assertThat(InboxRows.QUEUE.postpone(session, Turn.of(entries.get(4)), START, "why"))
                .isTrue();
        postAll(session, OutboxRows.QUEUE.claim(session, 10, START, LEASE));
        InboxRows.insert(session, message(7, 7), START);
        InboxRows.waiting(session, START.minusSeconds(1), START, 10)
                .forEach(row -> InboxRows.isStillWaiting(session, row));
        InboxRows.backlog(session);
        lookBack(session, entries.get(0));
        cancelAll(session);
        keepSteps(session);
        inherit(session);
    }

    /** By a clock that is behind the one that noted when the bot was last up. */
    private static void inherit(Session session) {
        session.update("INSERT INTO uptime (id, first_up, last_up) VALUES (1, ?, ?)", 0, START.toEpochMilli());
        Inheritance.takeTimesBack(session, START.minusSeconds(3_600));
        Inheritance.freeFirstRuns(session, START.minusSeconds(3_600));
    }

    private static void postAll(Session session, List<OutboxEntry> posts) {
        OutgoingMessage post = posts.get(0).message();
        PostedRows.before(session, posts.get(0));
        Echo echo = new Echo(post.org(), post.conversation(), 900, post.audience(), post.html());
        assertThat(PostedRows.hear(session, echo, START)).isTrue();
        settleAll(session, OutboxRows.QUEUE, posts.stream().map(Turn::of).toList());
        OutboxRows.dropIfSuperseded(session, Turn.of(posts.get(1)), START);
    }

    private static void cancelAll(Session session) {
        InboxRows.insert(session, message(20, 20), START);
        InboxRows.insert(session, message(21, 20), START);
        CancelRows.aim(session, message(21, 20));
        CancelRequest request = CancelRows.undecided(session, 10).get(0);
        CancelRows.allow(session, request);
        assertThat(CancelRows.toEnd(session, START.toEpochMilli())).hasSize(1);
        CancelRows.deny(session, request);
        CancelRows.stopped(session, new EntryReference(request.org(), 21));
    }

    private static void keepSteps(Session session) {
        InboxEntry entry = InboxRows.QUEUE.claim(session, 1, START, LEASE).get(0);
        StoreClock clock = new StoreClock(MutableClock.at(START.plusSeconds(25)));
        JdbcSteps steps = new JdbcSteps(new Directly(session), clock);
        Run run = new Run(entry.id(), LEASE.token(), 1);
        steps.record(run, "pay", String.class, "done");
        assertThat(steps.recorded(run)).hasSize(1);
        JdbcMemories memories = new JdbcMemories(new Directly(session), clock);
        memories.remember(run, "pay.card", String.class, "none");
        assertThat(memories.recall(run, "pay.card")).isPresent();
        memories.forget(run, "pay.card");
        assertThat(Pruning.forget(session, START)).isFalse();
    }

    private static void lookBack(Session session, InboxEntry entry) {
        Reference reference =
                new Reference(entry.incoming().org(), entry.incoming().id());
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
        queue.putBack(session, turns.get(2), START);
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

    /** Runs work at once, and commits nothing. */
    private record Directly(Session session) implements Transactor {
        @Override
        public <T> CompletionStage<T> submit(Function<Session, T> work) {
            return CompletableFuture.completedStage(work.apply(session));
        }

        @Override
        public <T> T call(Function<Session, T> work) {
            return work.apply(session);
        }
    }
}
