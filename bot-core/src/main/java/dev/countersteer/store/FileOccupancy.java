package dev.countersteer.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows other processes that a bot uses a SQLite file, by a lock on a file beside it. The system takes that back however a
 * process ends. Bots share the lock while they run; who has it alone for a moment knows that whatever was claimed before
 * was claimed by a process that has ended.
 */
final class FileOccupancy implements Database.Occupancy {
    private static final Logger log = LoggerFactory.getLogger(FileOccupancy.class);
    private static final String SUFFIX = "-lock";
    private static final boolean SHARED = true;

    private final @Nullable FileChannel channel;

    private FileOccupancy(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Occupies a database.
     *
     * @param whenAlone is run if no other bot does, and before another one can; may throw nothing
     */
    static FileOccupancy of(Path database, Runnable whenAlone) {
        Path file = database.resolveSibling(database.getFileName() + SUFFIX);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return occupy(channel, whenAlone);
        } catch (IOException | OverlappingFileLockException e) {
            log.warn("{} cannot be locked, and leases of a bot that was killed are waited for: {}", file, e.toString());
            return new FileOccupancy(null);
        }
    }

    private static FileOccupancy occupy(FileChannel channel, Runnable whenAlone) throws IOException {
        try (FileLock alone = channel.tryLock()) {
            if (alone == null) {
                log.warn("Another process uses the same SQLite file; PostgreSQL is for several bots");
            } else {
                whenAlone.run();
            }
        }
        // Waits for one who has it alone, and has claimed nothing yet.
        var unused = channel.lock(0, Long.MAX_VALUE, SHARED);
        return new FileOccupancy(channel);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            log.debug("The lock of the SQLite file was not given back", e);
        }
    }
}
