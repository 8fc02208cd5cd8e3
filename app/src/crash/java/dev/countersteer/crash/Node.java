package dev.countersteer.crash;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A bot in a process of its own, on a port that it keeps through restarts. */
final class Node {
    private static final Path JAR = Path.of(System.getProperty("crash.jar")).toAbsolutePath();
    /** A short run is mostly start-up, and that is shorter without the best compiler. */
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private static final long NAP_NANOS = 20_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final int number;
    private final Path folder;
    private final int port = Http.lastingPort();
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;
    private volatile Duration slowestStart = Duration.ZERO;

    Node(int number, Path folder) {
        this.number = number;
        this.folder = requireNonNull(folder, "folder is null");
    }

    Path log() {
        return folder.resolve("node-" + number + ".log");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void set(Map<String, String> more) {
        environment.putAll(more);
    }

    synchronized void start() {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICKLY);
        command.addAll(List.of("-jar", JAR.toString(), "serve"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HTTP_HOST", "127.0.0.1");
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        try {
            Process running = builder.start();
            process = running;
            Thread watch = new Thread(() -> timeStart(running, System.nanoTime()), "start");
            watch.setDaemon(true);
            watch.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; returns when it is dead. */
    void kill() {
        Process victim = running();
        victim.destroyForcibly();
        await(victim);
    }

    /** SIGTERM; returns when it has ended. */
    void stop() {
        Process ending = running();
        ending.toHandle().destroy();
        await(ending);
    }

    void signal(String name) {
        try {
            await(new ProcessBuilder("kill", "-" + name, Long.toString(running().pid())).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return running().isAlive();
    }

    /** The longest time from a start, that nothing cut off, until it was ready. */
    Duration slowestStart() {
        return slowestStart;
    }

    /** Waits until it says that it is ready. */
    void awaitReady() {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isReady()) {
            if (!isRunning() || System.nanoTime() > deadline) {
                throw new IllegalStateException(this + (isRunning() ? " is not ready" : " ended") + "; see its log");
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    private void timeStart(Process running, long started) {
        while (running.isAlive() && !isReady()) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        if (running.isAlive() && took.compareTo(slowestStart) > 0) {
            slowestStart = took;
        }
    }

    boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Posts a webhook, and returns the status. */
    int post(byte[] body, String token) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/webhooks/drift"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Verification-Token", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return "node " + number;
    }

    private synchronized Process running() {
        return requireNonNull(process, "it was not started");
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + ending.pid() + " does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
