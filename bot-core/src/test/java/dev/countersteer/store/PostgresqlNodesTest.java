package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.Outbox;
import dev.countersteer.outbox.OutboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class PostgresqlNodesTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private String url;
    private TestStore a;
    private TestStore b;

    @BeforeEach
    void openStores() {
        url = TestPostgresql.migrated(getClass());
        a = TestStore.open(url);
        b = TestStore.open(url);
    }

    @AfterEach
    void closeStores() {
        a.close();
        b.close();
    }

    @Test
    void acceptOneOfManyCopiesThatArriveAtBoth() {
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 64)
                .mapToObj(i -> (i % 2 == 0 ? a : b).inbox.accept(message(1, 1)).toCompletableFuture())
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnlyOnce(true);
    }

    @Test
    void recordNothingOfARunThatAnotherNodeHasTakenOverAndEnded() {
        a.accept(message(1, 1));
        a.accept(message(2, 1));
        InboxEntry stalled = a.inbox.claim(1, LEASE).get(0);
        b.clock.advance(LEASE);
        InboxEntry taken = b.inbox.claim(1, LEASE).get(0);
        b.inbox.complete(taken, "done", List.of(note(1, "b's answer")));
        List<String> before = rows();

        assertThat(a.inbox.renew(stalled, LEASE)).isFalse();
        assertThat(a.inbox.post(stalled, List.of(note(1, "a's")))).isFalse();
        assertThat(a.inbox.complete(stalled, "done", List.of(note(1, "a's")))).isFalse();
        assertThat(a.inbox.retry(stalled, START, "why", List.of(note(1, "a's"))))
                .isFalse();
        assertThat(a.inbox.bury(stalled, "why", List.of(note(1, "a's")))).isFalse();
        assertThat(a.inbox.release(stalled)).isFalse();

        assertThat(taken.id()).isEqualTo(stalled.id());
        assertThat(rows()).isEqualTo(before).hasSize(3);
    }

    @Test
    void recordNothingOfAPostThatAnotherNodeHasTakenOver() {
        a.accept(message(1, 1));
        a.inbox.complete(a.inbox.claim(1, LEASE).get(0), "done", List.of(note(1, "answer"), note(1, "and more")));
        OutboxEntry stalled = a.outbox.claim(1, LEASE).get(0);
        b.clock.advance(LEASE);
        OutboxEntry taken = b.outbox.claim(1, LEASE).get(0);
        List<String> before = rows();

        assertThat(a.outbox.renew(stalled, LEASE)).isFalse();
        assertThat(a.outbox.delivered(stalled)).isFalse();
        assertThat(a.outbox.retry(stalled, Outbox.Trace.NOTHING, START, "why")).isFalse();
        assertThat(a.outbox.bury(stalled, "why")).isFalse();
        assertThat(a.outbox.release(stalled)).isFalse();

        assertThat(rows()).isEqualTo(before);
        assertThat(b.outbox.delivered(taken)).isTrue();
    }

    @Test
    void tellOfAMessageThatWaitsOnce() {
        IntStream.rangeClosed(1, 40).forEach(id -> a.accept(message(id, id)));

        int told = Stream.of(a, b, a, b)
                .parallel()
                .mapToInt(node -> node.inbox.postForWaiting(
                        START.minusMillis(1),
                        START,
                        100,
                        waiting -> List.of(note(waiting.message().conversation().value(), "waiting"))))
                .sum();

        assertThat(told).isEqualTo(40);
        assertThat(a.outbox.claim(100, LEASE)).hasSize(40);
    }

    @Test
    void openAnEmptyDatabaseAtOnce() {
        String empty = TestPostgresql.empty();
        List<TestStore> nodes =
                IntStream.range(0, 4).mapToObj(i -> new TestStore(empty)).toList();

        List<CompletableFuture<Void>> opened = nodes.stream()
                .map(node -> CompletableFuture.runAsync(node.store::open))
                .toList();
        opened.forEach(CompletableFuture::join);

        assertThat(nodes).allSatisfy(node -> assertThat(node.store.isUp()).isTrue());
        nodes.forEach(TestStore::close);
    }

    @Test
    void hearOfEachOthersWork() throws InterruptedException {
        CountDownLatch inbox = new CountDownLatch(2);
        CountDownLatch outbox = new CountDownLatch(2);
        b.store.onWorkOfOthers(inbox::countDown, outbox::countDown);
        // Whoever begins to listen hears once of what may have been there before.
        await().until(() -> inbox.getCount() == 1 && outbox.getCount() == 1);

        a.accept(message(1, 1));
        inbox.await();
        a.inbox.complete(a.inbox.claim(1, LEASE).get(0), "done", List.of(note(1, "answer")));
        outbox.await();

        assertThat(b.outbox.claim(1, LEASE)).hasSize(1);
    }

    @Test
    void doNotWaitForANodeThatStandsStillInATransaction() throws InterruptedException {
        a.accept(message(1, 1));
        CountDownLatch standing = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Boolean> stalled = a.transactor
                .submit(session -> {
                    session.update("SET idle_in_transaction_session_timeout = '100ms'");
                    session.lock(message(1, 1).org(), message(1, 1).conversation());
                    session.update("UPDATE inbox SET body = 'stalled'");
                    standing.countDown();
                    return stand(ended);
                })
                .toCompletableFuture();

        standing.await();

        assertThat(b.accept(message(2, 1))).isTrue();

        ended.countDown();
        assertThat(stalled).failsWithin(Duration.ofSeconds(10));
        assertThat(setting(a, "idle_in_transaction_session_timeout")).isEqualTo("5s");
        assertThat(setting(a, "lock_timeout")).isEqualTo("5s");
        assertThat(b.inbox.claim(10, LEASE))
                .extracting(entry -> ((IncomingMessage) entry.incoming()).body())
                .doesNotContain("stalled");
    }

    private List<String> rows() {
        return a.transactor.call(session -> Stream.of(
                        session.query("SELECT inbox::text FROM inbox ORDER BY id", row -> row.getString(1)),
                        session.query("SELECT outbox::text FROM outbox ORDER BY id", row -> row.getString(1)))
                .flatMap(List::stream)
                .toList());
    }

    private static String setting(TestStore store, String name) {
        return store.transactor
                .call(session -> session.query("SHOW " + name, row -> row.getString(1)))
                .get(0);
    }

    private static boolean stand(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
