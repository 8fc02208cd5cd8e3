package dev.countersteer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends webhooks over keep-alive connections and times the answers. One thread and no HTTP library, so that it takes as
 * little as it can of the processors that it shares with the server.
 */
final class Load implements AutoCloseable {
    private static final long NAP_NANOS = 20_000;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    private Load(Selector selector) {
        this.selector = selector;
    }

    static Load open(URI server, Webhook webhook, int connections) {
        try {
            Load load = new Load(Selector.open());
            for (int i = 0; i < connections; i++) {
                load.connections.add(Connection.open(server, webhook, load.selector));
            }
            load.idle.addAll(load.connections);
            return load;
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to " + server, e);
        }
    }

    /** Keeps every connection busy: each sends its next webhook when the last is answered. */
    Measurement flatOut(Duration duration) {
        Measurement.Recorder recorder = new Measurement.Recorder();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try {
            while (System.nanoTime() < end) {
                sendOnAll();
                selector.select(connection -> take(connection, recorder), 1);
            }
            Measurement measured = recorder.end(System.nanoTime() - start);
            finish(recorder);
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends at a steady rate; a webhook that finds no free connection counts from when it should have gone out. */
    Measurement paced(Duration duration, int perSecond) {
        Measurement.Recorder recorder = new Measurement.Recorder();
        long start = System.nanoTime();
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long webhooks = duration.toNanos() / pause;
        long sent = 0;
        try {
            while (sent < webhooks) {
                long due = start + sent * pause;
                if (!idle.isEmpty() && System.nanoTime() >= due) {
                    idle.remove().send(due);
                    sent++;
                } else if (selector.selectNow(connection -> take(connection, recorder)) == 0) {
                    LockSupport.parkNanos(NAP_NANOS);
                }
            }
            finish(recorder);
            return recorder.end(System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendOnAll() throws IOException {
        while (!idle.isEmpty()) {
            idle.remove().send(System.nanoTime());
        }
    }

    private void finish(Measurement.Recorder recorder) throws IOException {
        while (idle.size() < connections.size()) {
            selector.select(connection -> take(connection, recorder), 1);
        }
    }

    private void take(SelectionKey key, Measurement.Recorder recorder) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                recorder.add(System.nanoTime() - connection.since());
                idle.add(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
