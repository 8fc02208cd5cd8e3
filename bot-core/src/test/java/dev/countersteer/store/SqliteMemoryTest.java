package dev.countersteer.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryTest extends MemoryContract {
    @TempDir
    private Path directory;

    @Override
    TestStore open() {
        return TestStore.open(directory.resolve("bot.db"));
    }
}
