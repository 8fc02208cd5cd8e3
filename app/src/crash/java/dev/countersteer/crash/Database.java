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
    private @Nullable Standby standby;
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
        if (options.fault().equals("postgresql-failover")) {
            database.addStandby();
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
        return server == null ? DriverManager.getConnection(url()) : connect(url());
    }

    /** As its own tools do it: what is under way is broken off. */
    void restartServer() {
        closeServer();
        startServer();
    }

    /** {@code kill -9} of the server; a standby, if there is one, goes on without. */
    void killServer() {
        Standby.kill(data());
    }

    /** Returns when it takes writes. */
    void promoteStandby() {
        requireNonNull(standby, "standby is null").promote();
    }

    /** The server ends all connections of bots, whatever they do; on SQLite there are none. Returns how many. */
    int endSessions() {
        if (server == null) {
            return 0;
        }
        String sql = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'countersteer'";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery(sql)) {
            ended.next();
            return ended.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
            if (standby != null) {
                standby.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addStandby() {
        close();
        Standby second = Standby.copyOf(data(), port);
        standby = second;
        startServer();
        second.start();
    }

    private void startServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // Empty: there is none to wait for.
                    .setServerConfig("synchronous_standby_names", standby == null ? "''" : Standby.NAME)
                    .start();
            requireSyncs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSyncs() {
        if (!setting("fsync").equals("on")) {
            throw new IllegalStateException("the server does not sync");
        }
        if (standby != null && !setting("synchronous_standby_names").equals(Standby.NAME)) {
            throw new IllegalStateException("the server does not wait for its standby");
        }
    }

    private String setting(String name) {
        try (Connection connection = connect(url("postgres"));
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW " + name)) {
            setting.next();
            return setting.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return server == null ? "jdbc:sqlite:" + folder.resolve("crash-" + count + ".db") : url("crash_" + count);
    }

    private String url(String name) {
        String second = standby == null ? "" : ",localhost:" + standby.port();
        return "jdbc:postgresql://localhost:" + port + second + "/" + name;
    }

    private Path data() {
        return folder.resolve("postgresql");
    }

    /** To the server that takes writes, and never by what was known of them before. */
    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url + "?user=postgres&targetServerType=primary&hostRecheckSeconds=0");
    }

    private static void execute(String url, String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
