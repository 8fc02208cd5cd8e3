package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersteer.inbox.InboxEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StoreTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void makesTheDirectoriesAboveTheFile() {
        Path file = directory.resolve("a/b/bot.db");

        try (TestStore store = TestStore.open(file)) {
            assertThat(store.store.isUp()).isTrue();
        }

        assertThat(file).exists();
    }

    @Test
    void opensAFileBehindALinkToADirectory() throws Exception {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("real")));

        try (TestStore store = TestStore.open(link.resolve("bot.db"))) {
            assertThat(store.store.isUp()).isTrue();
        }
    }

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        Path file = directory.resolve("bot.db");
        try (TestStore store = TestStore.open(file)) {
            store.accept(message(1, 1));
            store.accept(message(2, 1));
            InboxEntry entry = store.inbox.claim(1, LEASE).get(0);
            store.inbox.complete(entry, "done", List.of(note(1, "answer")));
        }

        try (TestStore store = TestStore.open(file)) {
            assertThat(store.accept(message(1, 1))).isFalse();
            assertThat(store.inbox.claim(10, LEASE))
                    .extracting(entry -> entry.incoming().id())
                    .containsExactly(2L);
            assertThat(store.outbox.claim(10, LEASE))
                    .extracting(entry -> entry.message().html())
                    .containsExactly("answer");
        }
    }

    @Test
    void hasWhatItAcknowledgedInTheFileAtOnce() throws Exception {
        try (TestStore store = TestStore.open(directory.resolve("bot.db"))) {
            store.accept(message(1, 1));

            assertThat(store.read("SELECT message_id FROM inbox")).containsExactly("1");
        }
    }

    @Test
    void opensWithoutALineInTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level usual = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);

        TestStore.open(directory.resolve("bot.db")).close();

        root.setLevel(usual);
        root.detachAppender(lines);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void syncsEveryCommit() {
        try (TestStore store = TestStore.open(directory.resolve("bot.db"))) {
            assertThat(setting(store, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(setting(store, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(setting(store, "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void failsWhileItsFileIsGoneAndGoesOnWhenItIsBack() throws Exception {
        Path file = directory.resolve("bot.db");
        Path aside = directory.resolve("aside.db");
        try (TestStore store = TestStore.open(file)) {
            store.accept(message(1, 1));
            Files.move(file, aside);

            assertThat(store.inbox.accept(message(2, 2)))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(StoreException.class)
                    .withMessageContaining("it is gone");
            assertThat(store.store.isUp()).isFalse();
            assertThat(file).doesNotExist();

            Files.move(aside, file);
            assertThat(store.accept(message(2, 2))).isTrue();
            assertThat(store.store.isUp()).isTrue();
            assertThat(store.inbox.claim(10, LEASE)).hasSize(2);
        }
    }

    @Test
    void failsWhileItsDirectoryIsGoneAndGoesOnWhenItIsBack() throws Exception {
        Path data = directory.resolve("data");
        Path aside = directory.resolve("aside");
        try (TestStore store = TestStore.open(data.resolve("bot.db"))) {
            store.accept(message(1, 1));
            Files.move(data, aside);
            assertThatExceptionOfType(StoreException.class).isThrownBy(store.inbox::nextDue);

            Files.move(aside, data);

            assertThat(store.accept(message(2, 2))).isTrue();
            assertThat(store.inbox.claim(10, LEASE)).hasSize(2);
        }
    }

    @Test
    void saysSoWhenAFileIsInTheWayOfADirectory() throws Exception {
        Path obstacle = Files.writeString(directory.resolve("data"), "a file");

        assertRefused(TestStore.url(obstacle.resolve("bot.db")), "the directory " + obstacle, "cannot be made");
    }

    @Test
    void saysSoWhenTheFileIsADirectory() {
        assertRefused(TestStore.url(directory), "is a directory", "name a file in it");
    }

    @Test
    void saysSoWhenTheFileIsNoDatabase() throws Exception {
        Path file = Files.writeString(directory.resolve("bot.db"), "not a database, only text\n".repeat(100));

        assertRefused(TestStore.url(file), "not a database", "name another file");

        assertThat(file).content().startsWith("not a database");
    }

    @Test
    void saysSoWhenTheDatabaseIsOfSomethingElse() throws Exception {
        String url = TestStore.url(directory.resolve("other.db"));
        execute(url, "CREATE TABLE inbox (id INTEGER)");

        assertRefused(url, "cannot be brought up to this version", "name another database");
    }

    @Test
    void saysSoWhenTheDatabaseIsOfALaterVersion() throws Exception {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();
        execute(
                TestStore.url(file),
                "INSERT INTO flyway_schema_history VALUES"
                        + " (999, '999', 'later', 'SQL', 'V999__later.sql', 1, '', '2026-11-23 08:00:00.000', 1, 1)");

        assertRefused(TestStore.url(file), "999", "start the version that made this one");
    }

    @Test
    void takesNoPasswordBeforeAHostAndPrintsNone() {
        assertThat(assertRefused("jdbc:postgresql://bot:hush@db/bot?user=bot&password=hush", "store.password"))
                .contains("jdbc:postgresql://bot:***@db/bot?user=bot&password=***")
                .doesNotContain("hush");
    }

    @Test
    void takesNoAddressThatKeepsNothing() {
        assertRefused("jdbc:sqlite::memory:", "name a file plainly");
        assertRefused("jdbc:sqlite:", "name a file plainly");
        assertRefused("jdbc:sqlite:bot.db?synchronous=OFF", "without parameters");
        assertRefused("mysql://bot", "jdbc:sqlite:data/countersteer.db");
    }

    private static String assertRefused(String url, String... parts) {
        try (TestStore store = new TestStore(url)) {
            StoreException refusal = catchThrowableOfType(StoreException.class, store.store::open);
            assertThat(refusal).hasMessageContainingAll(parts);
            return refusal.getMessage();
        }
    }

    private static String setting(TestStore store, String pragma) {
        return store.transactor
                .call(session -> session.query(pragma, row -> row.getString(1)))
                .get(0);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
