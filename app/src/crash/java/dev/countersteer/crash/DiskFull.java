package dev.countersteer.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The disk of the store is full for a while, under load, and has room again: the bot refuses what it cannot keep, says that
 * it does, goes on by itself, and does not write its log full of it.
 */
final class DiskFull {
    private static final Duration FULL = Duration.ofSeconds(30);
    /** Until the first request has met it. */
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(3);

    private static final Duration READY_WITHIN = Duration.ofSeconds(15);
    private static final long MOST_LINES = 300;

    private final Outside outside;
    private final Verdict verdict;
    private final Node node;

    DiskFull(Outside outside, Verdict verdict) {
        this.outside = outside;
        this.verdict = verdict;
        this.node = outside.nodes().get(0);
    }

    void run() {
        SmallDisk disk = outside.database().disk();
        long lines = lines();
        int acknowledged = outside.webhooks().acknowledged().size();
        int refused = outside.webhooks().refused();
        disk.fill();
        List<String> ready = watch();
        verdict.figure("acknowledged while the disk was full", outside.webhooks().acknowledged().size() - acknowledged);
        verdict.figure("webhooks answered 503 meanwhile", outside.webhooks().refused() - refused);
        verdict.figure("lines logged meanwhile", lines() - lines);
        verdict.promise("says that it is not ready while the disk is full", ready);
        verdict.promise(
                "log not flooded", lines() - lines > MOST_LINES ? List.of(lines() - lines + " lines") : List.of());
        disk.free();
        Instant freed = Instant.now();
        while (node.isRunning() && !node.isReady() && Instant.now().isBefore(freed.plus(READY_WITHIN))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        verdict.promise("lives on", node.isRunning() ? List.of() : List.of("the process has ended"));
        verdict.promise("ready again when there is room", node.isReady() ? List.of() : List.of("no"));
        verdict.figure("ready after there was room, ms", Duration.between(freed, Instant.now()).toMillis());
    }

    /** When it said that it was ready, and was not. */
    private List<String> watch() {
        List<String> ready = new ArrayList<>();
        Instant began = Instant.now();
        while (Instant.now().isBefore(began.plus(FULL))) {
            boolean said = node.isReady();
            Duration since = Duration.between(began, Instant.now());
            if (said && since.compareTo(NOTICED_WITHIN) > 0) {
                ready.add("ready after " + since.toMillis() + " ms");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        return ready;
    }

    private long lines() {
        try (Stream<String> lines = Files.lines(node.log())) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
