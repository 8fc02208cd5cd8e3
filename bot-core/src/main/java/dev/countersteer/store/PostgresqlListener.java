package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.work.Threads;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other nodes notify, over a connection of its own, which it makes again when it is lost. Now and then it sees
 * whether the server is still there, and sets the store's clock by it.
 */
final class PostgresqlListener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresqlListener.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration BEFORE_IT_CONNECTS_AGAIN = Duration.ofSeconds(1);

    private final PostgresqlServer server;
    private final String node;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection current;
    private boolean failing;

    PostgresqlListener(PostgresqlServer server, String node) {
        this.server = requireNonNull(server, "server is null");
        this.node = requireNonNull(node, "node is null");
    }

    void start(Consumer<DueWork> ear) {
        Threads.daemons("store-listen").newThread(() -> listenUntilClosed(ear)).start();
    }

    @Override
    public void close() {
        closed.countDown();
        Connection connection = current;
        if (connection == null) {
            return;
        }
        try {
            // Not close(): that would wait for what is listened to.
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            log.debug("The connection that listens did not end", e);
        }
    }

    private void listenUntilClosed(Consumer<DueWork> ear) {
        while (!isClosed(Duration.ZERO)) {
            try (Connection connection = server.connect()) {
                current = connection;
                connection.setAutoCommit(true);
                listen(connection, ear);
            } catch (SQLException | RuntimeException e) {
                report(e);
            }
            if (isClosed(BEFORE_IT_CONNECTS_AGAIN)) {
                return;
            }
        }
    }

    private void listen(Connection connection, Consumer<DueWork> ear) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (DueWork work : DueWork.values()) {
                statement.execute("LISTEN " + PostgresqlSignals.channel(work));
            }
        }
        failing = false;
        // What was notified while nobody listened.
        for (DueWork work : DueWork.values()) {
            ear.accept(work);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        long looked = System.nanoTime();
        while (!isClosed(Duration.ZERO)) {
            PGNotification[] heard = notified.getNotifications((int) BETWEEN_LOOKS.toMillis());
            if (heard != null) {
                pass(heard, ear);
            }
            if (System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos()) {
                server.setClock(connection);
                looked = System.nanoTime();
            }
        }
    }

    private void pass(PGNotification[] heard, Consumer<DueWork> ear) {
        for (DueWork work : DueWork.values()) {
            for (PGNotification one : heard) {
                if (one.getName().equals(PostgresqlSignals.channel(work))
                        && !one.getParameter().equals(node)) {
                    ear.accept(work);
                    break;
                }
            }
        }
    }

    private void report(Exception failure) {
        if (!failing && !isClosed(Duration.ZERO)) {
            log.warn(
                    "Other nodes are not heard, until a connection can be made again; work of theirs is looked for"
                            + " each second. {}",
                    String.valueOf(failure.getMessage()));
        }
        failing = true;
    }

    private boolean isClosed(Duration within) {
        try {
            return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
