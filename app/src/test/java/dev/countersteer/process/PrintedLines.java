package dev.countersteer.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a process prints to one of its streams, read as it comes, so that the process never waits for its reader. */
final class PrintedLines {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private PrintedLines(InputStream stream) {
        this.reader = new Thread(() -> read(stream), "printed-lines");
    }

    static PrintedLines of(InputStream stream) {
        PrintedLines printed = new PrintedLines(stream);
        printed.reader.setDaemon(true);
        printed.reader.start();
        return printed;
    }

    /** The whole lines so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for the end of the stream; the process has ended. */
    void awaitEnd() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void read(InputStream stream) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException | RuntimeException e) {
            // A process that was killed breaks its streams off.
            lines.add("(the stream broke off)");
        }
    }
}
