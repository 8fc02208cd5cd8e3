package dev.countersteer.bench;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL server that syncs what it commits, as one in production does, and new databases on it. */
final class DatabaseServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = requireNonNull(server, "server is null");
    }

    static DatabaseServer start() {
        try {
            return new DatabaseServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL runs here", e);
        }
    }

    /** The address of a database without anything, user included. */
    String newDatabase() {
        databases++;
        String name = "bench_" + databases;
        execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name);
    }

    /** What a bot needs to keep its data in a new database. */
    Map<String, String> settings() {
        return Map.of("STORE_URL", newDatabase());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements on any database, over a connection of their own. */
    static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
