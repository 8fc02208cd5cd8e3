package dev.countersteer.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file system of a few megabytes in memory, which can be filled to its last block. It is mounted, and so needs root;
 * nothing short of a real one fails as a full disk does.
 */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "16m";
    private static final String NEEDED = "the fault disk-full needs Linux, and the right to mount a tmpfs: root, in a"
            + " container with CAP_SYS_ADMIN";
    private static final byte[] BLOCK = new byte[4_096];
    private static final long REFILL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final Path ballast;
    private volatile @Nullable Thread filling;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Takes away what a run that was broken off has left mounted there. */
    static void unmountLeftOver(Path folder) {
        try {
            String mounts = Files.readString(Path.of("/proc/mounts"));
            if (mounts.contains(" " + folder + " ")) {
                Commands.run(NEEDED, "umount", folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SmallDisk mount(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Commands.run(NEEDED, "mount", "-t", "tmpfs", "-o", "size=" + SIZE, "countersteer-crash", folder.toString());
        return new SmallDisk(folder);
    }

    /** Returns when it is full. It stays so: what others free is taken at once, until {@link #free}. */
    void fill() {
        takeAll();
        Thread thread = new Thread(this::takeAllUntilFreed, "ballast");
        thread.setDaemon(true);
        filling = thread;
        thread.start();
    }

    void free() {
        Thread thread = filling;
        filling = null;
        try {
            if (thread != null) {
                thread.join();
            }
            Files.deleteIfExists(ballast);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves what was on it in the folder above. */
    @Override
    public void close() {
        free();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolveSibling(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Commands.run(NEEDED, "umount", folder.toString());
        }
    }

    private void takeAllUntilFreed() {
        while (filling == Thread.currentThread()) {
            takeAll();
            LockSupport.parkNanos(REFILL_NANOS);
        }
    }

    private void takeAll() {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(BLOCK);
            }
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
