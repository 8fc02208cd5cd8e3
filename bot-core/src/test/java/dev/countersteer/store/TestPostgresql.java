package dev.countersteer.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server for all tests of this JVM, started when the first of them asks, and databases on it. Where none can
 * run, the tests that ask are skipped, and it is said why.
 */
final class TestPostgresql {
    private static final String MIGRATED = "migrated";
    private static final String EMPTY_ALL = """
            DO $$ BEGIN
              EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
                FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history');
            END $$""";
    private static final Map<Class<?>, String> MIGRATED_OF = new HashMap<>();
    private static final AtomicInteger databases = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String reason;

    private TestPostgresql() {}

    /**
     * The address of a database that a store was opened on before, with nothing in its tables. Each class has one of its
     * own: to make a database takes longer than most tests, and to delete hundreds of them longer than the JVM may.
     */
    static synchronized String migrated(Class<?> test) {
        String url = MIGRATED_OF.computeIfAbsent(test, any -> create(" TEMPLATE " + MIGRATED));
        execute(url, EMPTY_ALL);
        return url;
    }

    /** The address of a new database without anything. */
    static String empty() {
        return create("");
    }

    private static String create(String how) {
        String name = "bot_" + databases.incrementAndGet();
        execute(url("postgres"), "CREATE DATABASE " + name + how);
        return url(name);
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether new transactions there are read-only. */
    static boolean refusesWrites(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW transaction_read_only")) {
            setting.next();
            return setting.getString(1).equals("on");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String database) {
        return running().getJdbcUrl("postgres", database);
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null && reason == null) {
            start();
        }
        Assumptions.assumeTrue(server != null, reason);
        return server;
    }

    private static void start() {
        try {
            server = EmbeddedPostgres.builder().start();
            execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + MIGRATED);
            TestStore.open(server.getJdbcUrl("postgres", MIGRATED)).close();
        } catch (IOException | RuntimeException e) {
            reason = "NO TESTS ON POSTGRESQL: the server for them does not run here: " + e;
            System.err.println(reason);
        }
    }
}
