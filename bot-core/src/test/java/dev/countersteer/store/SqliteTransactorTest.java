package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.inbox.InboxEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactorTest {
    @TempDir
    private Path directory;

    private final CountDownLatch writerMayGoOn = new CountDownLatch(1);
    private TestStore store;

    @BeforeEach
    void openStore() {
        store = TestStore.open(directory.resolve("bot.db"));
    }

    @AfterEach
    void closeStore() {
        writerMayGoOn.countDown();
        store.close();
    }

    @Test
    void sharesACommitAmongAllThatWait() throws Exception {
        holdWriter();
        List<CompletableFuture<Boolean>> answers = LongStream.rangeClosed(1, 400)
                .mapToObj(id -> store.inbox.accept(message(id, id)).toCompletableFuture())
                .toList();

        writerMayGoOn.countDown();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(true);
        assertThat(store.registry.get("store.batch").summary().max()).isEqualTo(400);
        assertThat(store.registry.get("store.commit").timer().count()).isEqualTo(2);
        assertThat(store.read("SELECT count(*) FROM inbox")).containsExactly("400");
    }

    @Test
    void letsOneFailureSpoilNothingOfTheOthers() throws Exception {
        holdWriter();
        CompletableFuture<Boolean> before = store.inbox.accept(message(1, 1)).toCompletableFuture();
        CompletableFuture<Boolean> bug = submit(session -> {
            session.update("UPDATE inbox SET body = 'half done'");
            throw new IllegalStateException("a bug");
        });
        CompletableFuture<Boolean> badSql = submit(session -> session.update("UPDATE nowhere SET x = 1") == 1);
        CompletableFuture<Boolean> after = store.inbox.accept(message(2, 2)).toCompletableFuture();

        writerMayGoOn.countDown();

        assertThat(before.join()).isTrue();
        assertThat(after.join()).isTrue();
        assertThatThrownBy(bug::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("a bug");
        assertThatThrownBy(badSql::join).hasCauseInstanceOf(StoreException.class);
        assertThat(store.read("SELECT body FROM inbox WHERE body = 'half done'"))
                .isEmpty();
        assertThat(store.read("SELECT count(*) FROM inbox")).containsExactly("2");
    }

    @Test
    void survivesAnErrorOfTheMachine() {
        CompletableFuture<Boolean> error = submit(session -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(error::join).hasCauseInstanceOf(StoreException.class);
        assertThat(store.accept(message(1, 1))).isTrue();
    }

    @Test
    void refusesWorkWhenTooMuchWaits() throws Exception {
        holdWriter();
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            waiting.add(submit(session -> true));
        }

        CompletableFuture<Boolean> tooMuch = submit(session -> true);

        assertThat(tooMuch).isCompletedExceptionally();
        assertThatThrownBy(tooMuch::join)
                .hasCauseInstanceOf(StoreException.class)
                .hasMessageContaining("overloaded");
        writerMayGoOn.countDown();
        assertThat(waiting).extracting(CompletableFuture::join).containsOnly(true);
    }

    @Test
    void doesWhatWaitsWhenItIsClosedAndNothingLater() throws Exception {
        holdWriter();
        CompletableFuture<Boolean> waiting = store.inbox.accept(message(1, 1)).toCompletableFuture();
        Thread closing = new Thread(store::close);
        closing.start();

        writerMayGoOn.countDown();
        closing.join();

        assertThat(waiting.join()).isTrue();
        assertThat(store.inbox.accept(message(2, 2)).toCompletableFuture()).isCompletedExceptionally();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.inbox.claim(1, Duration.ofSeconds(1)));
        assertThat(store.store.isUp()).isFalse();
        assertThat(store.read("SELECT message_id FROM inbox")).containsExactly("1");
    }

    @Test
    void failsUntilItIsOpened() {
        try (TestStore unopened = new TestStore(TestStore.url(directory.resolve("other.db")))) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(unopened.inbox::nextDue);
            assertThat(unopened.inbox.accept(message(1, 1)).toCompletableFuture())
                    .isCompletedExceptionally();
            assertThat(unopened.store.isUp()).isFalse();
        }
    }

    @Test
    void staysFreeWhileFollowersOfAnAnswerBlock() throws InterruptedException {
        // Held until the follower is there: of an answer that has come already, it would run on this thread.
        holdWriter();
        CountDownLatch followerMayGoOn = new CountDownLatch(1);
        CompletableFuture<Void> follower =
                store.inbox.accept(message(1, 1)).toCompletableFuture().thenAccept(isNew -> await(followerMayGoOn));
        writerMayGoOn.countDown();

        List<InboxEntry> claimed = store.inbox.claim(1, Duration.ofSeconds(1));

        assertThat(claimed).hasSize(1);
        followerMayGoOn.countDown();
        follower.join();
    }

    @Test
    void doesNotLetGoOfACommitForAnInterrupt() {
        store.accept(message(1, 1));
        Thread.currentThread().interrupt();

        List<InboxEntry> claimed = store.inbox.claim(1, Duration.ofSeconds(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(claimed).hasSize(1);
    }

    private <T> CompletableFuture<T> submit(Function<Session, T> work) {
        return store.transactor.submit(work).toCompletableFuture();
    }

    /** Returns when the writer is in a transaction of its own that does not end yet. */
    private void holdWriter() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        submit(session -> {
            held.countDown();
            return await(writerMayGoOn);
        });
        held.await();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            // Closing interrupts the writer; the latch still opens.
            return await(latch);
        }
    }
}
