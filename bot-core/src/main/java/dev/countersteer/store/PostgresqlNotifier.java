package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Threads;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies the other nodes, over a connection of its own and after the commit: within transactions, {@code NOTIFY} makes
 * all of them commit one after the other. However much is raised, a channel is notified each 20 ms at most.
 */
final class PostgresqlNotifier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresqlNotifier.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration LAST_ONES = Duration.ofSeconds(1);

    private final PostgresqlServer server;
    private final String node;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("store-notify"));
    private final Set<DueWork> raised = ConcurrentHashMap.newKeySet();
    /** Of its thread alone, as is the connection, until that has ended. */
    private final Map<DueWork, Long> told = new EnumMap<>(DueWork.class);

    private @Nullable Connection connection;

    PostgresqlNotifier(PostgresqlServer server, String node) {
        this.server = requireNonNull(server, "server is null");
        this.node = requireNonNull(node, "node is null");
    }

    void raise(DueWork work) {
        if (!raised.add(work)) {
            return;
        }
        try {
            thread.execute(() -> tellInTime(work));
        } catch (RejectedExecutionException e) {
            log.debug("The store closes, and other nodes find what is due by themselves");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
                disconnect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellInTime(DueWork work) {
        Long last = told.get(work);
        long wait = last == null ? 0 : last + PAUSE_NANOS - System.nanoTime();
        if (wait > 0 && !thread.isShutdown()) {
            var unused = thread.schedule(() -> tell(work), wait, TimeUnit.NANOSECONDS);
            return;
        }
        tell(work);
    }

    private void tell(DueWork work) {
        // Before it is sent: what is raised from now on may not be in what others then see.
        raised.remove(work);
        try (PreparedStatement statement = connected().prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, PostgresqlSignals.channel(work));
            statement.setString(2, node);
            statement.execute();
            told.put(work, System.nanoTime());
        } catch (SQLException | StoreException e) {
            log.debug("Other nodes are not told of what is due, and find it by themselves", e);
            disconnect();
        }
    }

    private Connection connected() throws SQLException {
        if (connection == null) {
            connection = server.connect();
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            log.debug("A connection that is not needed any more did not close", e);
        }
        connection = null;
    }
}
