package dev.countersteer.crash;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the bots keep what they know: SQLite files, or a PostgreSQL server that syncs; empty at first. */
final class Database implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final @Nullable SmallDisk disk;
    private @Nullable EmbeddedPostgres server;
    private int count;

    private Database(Path folder, int port, @Nullable SmallDisk disk) {
        this.folder = folder;
        this.port = port;
        this.disk = disk;
    }

    static Database start(Options options) {
        if (options.fault().equals(Options.DISK_FULL)) {
            return new Database(options.disk(), Http.lastingPort(), SmallDisk.mount(options.disk()));
        }
        Database database = new Database(options.folder(), Http.lastingPort(), null);
        if (options.onPostgresql()) {
            database.startServer();
        }
        return database;
    }

    /** What the SQLite file is on, in the fault that fills it. */
    SmallDisk disk() {
        return requireNonNull(disk, "it is on no disk of its own");
    }

    /** From now on it is another one, without anything in it. */
    void empty() {
        count++;
        if (server != null) {
            execute(url("postgres"), "CREATE DATABASE crash_" + count);
        }
    }

    Map<String, String> environment() {
        return server == null
                ? Map.of("STORE_URL", url())
                : Map.of("STORE_URL", url(), "STORE_USER", "postgres", "STORE_PASSWORD", "none");
    }

    Connection connect() throws SQLException {
        return server == null ? DriverManager.getConnection(url()) : DriverManager.getConnection(url(), "postgres", "none");
    }

    /** As its own tools do it: what is under way is broken off. */
    void restartServer() {
        closeServer();
        startServer();
    }

    /** How many entries and replies are not at their end. */
    long unfinished() {
        String sql = "SELECT (SELECT count(*) FROM inbox WHERE finished IS NULL)"
                + " + (SELECT count(*) FROM outbox WHERE finished IS NULL)";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closeServer();
        if (disk != null) {
            disk.close();
        }
    }

    private void closeServer() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            requireSyncs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSyncs() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "none");
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW fsync")) {
            setting.next();
            if (!setting.getString(1).equals("on")) {
                throw new IllegalStateException("the server does not sync");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return server == null ? "jdbc:sqlite:" + folder.resolve("crash-" + count + ".db") : url("crash_" + count);
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "none");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
