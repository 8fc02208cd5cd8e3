package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.IncomingMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What comes of a SQLite file that cannot grow, as on a full disk, and can again. */
class SqliteFullTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MORE_THAN_EVER = 100_000;

    @TempDir
    private Path directory;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Outage.class);
    private volatile int mostPages = MORE_THAN_EVER;
    private TestStore store;

    @BeforeEach
    void openStore() {
        logged.start();
        logger.addAppender(logged);
        store = new TestStore(TestStore.url(directory.resolve("bot.db")), this::limit);
        store.store.open();
        store.accept(message(1, 1));
        store.accept(message(2, 2));
    }

    @AfterEach
    void closeStore() {
        store.close();
        logger.detachAppender(logged);
    }

    @Test
    void refusesWhatItCannotKeepAndTakesItWhenThereIsRoom() throws Exception {
        long kept = fill();

        assertThat(store.read("SELECT count(*) FROM inbox")).containsExactly(Long.toString(kept));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> store.accept(large(kept + 1)))
                .withCauseInstanceOf(StoreException.class)
                .withMessageContaining("SQLITE_FULL");

        letItGrowTo(MORE_THAN_EVER);

        assertThat(store.accept(large(kept + 1))).isTrue();
        assertThat(store.inbox.claim(100, LEASE)).hasSize((int) kept + 1);
    }

    @Test
    void isNotUpWhileNothingCanBeKeptAlthoughItCanBeRead() {
        fill();
        assertThat(store.inbox.backlog().unfinished()).isPositive();

        assertThat(store.store.isUp()).isFalse();

        letItGrowTo(MORE_THAN_EVER);
        store.uptime.note();
        assertThat(store.store.isUp()).isTrue();
    }

    @Test
    void isFullOnceHoweverMuchIsReadMeanwhile() {
        long kept = fill();

        for (int i = 0; i < 5; i++) {
            store.inbox.backlog();
            assertThat(store.inbox.accept(large(kept + 1)).toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(10));
            // It claims nothing, and so changes nothing.
            assertThat(store.outbox.claim(1, LEASE)).isEmpty();
        }

        assertThat(logged.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    @Test
    void saysInEachRefusalThatItIsFull() {
        long kept = fill();

        List<Throwable> failures = LongStream.rangeClosed(kept + 1, kept + 3)
                .mapToObj(id -> store.inbox.accept(large(id)).toCompletableFuture())
                .map(answer -> answer.handle((isNew, failure) -> failure).join())
                .toList();

        assertThat(failures).allSatisfy(failure -> assertThat(failure).hasMessageContaining("SQLITE_FULL"));
    }

    /** Accepts until nothing fits; returns the number of the last message that was kept. */
    private long fill() {
        letItGrowTo(1);
        long kept = 2;
        while (store.inbox
                .accept(large(kept + 1))
                .toCompletableFuture()
                .handle((isNew, failure) -> failure == null)
                .join()) {
            kept++;
        }
        return kept;
    }

    private void letItGrowTo(int pages) {
        mostPages = pages;
        store.transactor.call(session -> session.query("PRAGMA max_page_count = " + pages, row -> row.getLong(1)));
    }

    /** It cannot have fewer pages than it has. */
    private void limit(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + mostPages);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IncomingMessage large(long id) {
        return new IncomingMessage(
                new OrgId(7),
                id,
                new ConversationId(id),
                new UserId(42),
                IncomingMessage.Type.PRIVATE_NOTE,
                "x".repeat(20_000),
                START.plusMillis(id));
    }
}
