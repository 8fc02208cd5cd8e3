package dev.countersteer.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * The wall clock of one bot, which may be wrong: a small library between the process and its C library adds to it what stands
 * in a file. libfaketime can do that, too, but reads its file with each look at any clock, which made the bots too slow
 * to say anything about.
 */
final class WallClock {
    private static final Path SOURCE = Path.of("src", "crash", "c", "wall-clock.c").toAbsolutePath();

    private final Path file;
    private final Path library;

    /**
     * Compiles the library.
     *
     * @param folder where it and the file are kept
     */
    WallClock(Path folder) {
        this.file = folder.resolve("wall-clock");
        this.library = folder.resolve("wall-clock.so");
        set(Duration.ZERO);
        Commands.run(
                "the faults of clocks need Linux and a C compiler: apt-get install gcc libc6-dev",
                "gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl");
    }

    /** What a process needs to go by it. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "WALL_CLOCK", file.toString());
    }

    /** From now on it is ahead of the right time by this, or behind. */
    void set(Duration ahead) {
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        seconds.putLong(ahead.toSeconds()).flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(seconds, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
