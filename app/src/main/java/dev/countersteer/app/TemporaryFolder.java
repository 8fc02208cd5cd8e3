package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that only this user may read, and that is deleted with all in it. */
final class TemporaryFolder {
    private static final Logger log = LoggerFactory.getLogger(TemporaryFolder.class);

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    static TemporaryFolder create(String name) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for temporary files: is the disk full?", e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Nothing happens the second time. */
    void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("{} was not wholly deleted: {}", folder, e.getMessage());
        }
    }
}
