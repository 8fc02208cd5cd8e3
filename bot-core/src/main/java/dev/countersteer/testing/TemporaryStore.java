package dev.countersteer.testing;

import dev.countersteer.store.StoreConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A database in a folder of its own, which goes when it is closed, or with the JVM. */
final class TemporaryStore implements AutoCloseable {
    private final Path folder;

    TemporaryStore() {
        try {
            folder = Files.createTempDirectory("countersteer-test");
        } catch (IOException e) {
            throw new UncheckedIOException("the test kit needs a temporary folder for its database", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    StoreConfig config() {
        return StoreConfig.at("jdbc:sqlite:" + folder.resolve("bot.db"));
    }

    /** Deletes what is there; the second time, nothing. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(TemporaryStore::delete);
            delete(folder);
        } catch (IOException e) {
            // Gone already, or not ours to delete any more: the temporary folder is the system's to clean.
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
