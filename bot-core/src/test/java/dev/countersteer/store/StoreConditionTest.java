package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConditionTest {
    @TempDir
    private Path directory;

    @Test
    void isMissingWhereNothingIsAndNothingIsMade() {
        assertThat(condition(directory.resolve("a/b/bot.db"))).isEqualTo(StoreCondition.MISSING);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isOutdatedWithoutTheTablesAndNoneIsMade() throws IOException {
        Path file = Files.createFile(directory.resolve("bot.db"));

        assertThat(condition(file)).isEqualTo(StoreCondition.OUTDATED);

        assertThat(file).isEmptyFile();
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void isReadyWhenItWasOpenedBefore() {
        Path file = directory.resolve("bot.db");
        TestStore.open(file).close();

        assertThat(condition(file)).isEqualTo(StoreCondition.READY);
    }

    @Test
    void isReadyWhileABotUsesIt() {
        Path file = directory.resolve("bot.db");
        try (TestStore store = TestStore.open(file)) {
            assertThat(condition(file)).isEqualTo(StoreCondition.READY);
            assertThat(store.store.isUp()).isTrue();
        }
    }

    @Test
    void isRefusedWhereOpeningWouldBe() throws IOException, SQLException {
        Path text = Files.writeString(directory.resolve("text.db"), "not a database, only text\n".repeat(100));
        Path others = directory.resolve("others.db");
        execute(others, "CREATE TABLE inbox (id INTEGER)");
        Path later = directory.resolve("later.db");
        TestStore.open(later).close();
        execute(later, "UPDATE flyway_schema_history SET version = '999'");

        assertRefused(text, "not a database");
        assertRefused(others, "not ours");
        assertRefused(later, "cannot be brought up to this version");
        assertRefused(directory, "is a directory");
        assertRefused(text.resolve("bot.db"), "nothing can be made in " + text);
    }

    private static void assertRefused(Path file, String reason) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> condition(file))
                .withMessageContaining(reason);
    }

    private static StoreCondition condition(Path file) {
        return new TestStore(TestStore.url(file)).store.condition();
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestStore.url(file));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
