package dev.countersteer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, on the JVM that the driver runs on. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(http://[^/\\s]+)\\S*\\R");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long STOPS_WITHIN_SECONDS = 10;
    private static final long NAP_NANOS = 5_000_000;

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it, and waits until it prints where it listens.
     *
     * @param output the file that takes all that it prints
     */
    static ServerProcess start(Path output, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return new ServerProcess(process, printedUrl(process, output));
        } catch (IOException e) {
            throw new UncheckedIOException(command + " did not start", e);
        }
    }

    URI url() {
        return url;
    }

    /** The processor time it has used; zero where the operating system does not tell. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its resident memory; zero where there is no {@code /proc}. */
    double residentMebibytes() {
        try {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            Matcher found = RESIDENT.matcher(Files.readString(status));
            return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** {@code kill -9}: what it has not done is not waited for. */
    void kill() {
        process.destroyForcibly();
        close();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static URI printedUrl(Process process, Path output) throws IOException {
        while (true) {
            boolean ended = !process.isAlive();
            String printed = Files.readString(output);
            Matcher found = URL.matcher(printed);
            if (found.find()) {
                return URI.create(found.group(1));
            }
            if (ended) {
                throw new IOException("a server ended at its start and said: " + printed);
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
    }
}
