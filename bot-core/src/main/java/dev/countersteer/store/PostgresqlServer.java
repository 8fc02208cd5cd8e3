package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL server, or servers, that {@code store.url} names, and the clock that is set by it. */
final class PostgresqlServer implements Database {
    /** How many transactions a node has open at once, at most. */
    static final int WRITERS = 8;

    /**
     * What is set where the address does not say otherwise. Of several servers, the one that takes writes; none waited
     * for without end, but by a migration; and in no message what a row holds.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "targetServerType", "primary",
            "connectTimeout", "5",
            "tcpKeepAlive", "true",
            "ApplicationName", "countersteer",
            "logServerErrorDetail", "false");

    private static final Map<String, String> WORKING = Stream.concat(
                    DEFAULTS.entrySet().stream(), Stream.of(Map.entry("socketTimeout", "30")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /**
     * A node that stands still in the middle of a transaction must not hold others up for long, nor one that waits for
     * it. There is an index for each statement and each order: a plan that was made while nothing waited, or while the
     * tables were small, must do when much waits in large ones. What is committed is on the disk, whatever the server's
     * default.
     */
    private static final String SETTINGS = """
            SET idle_in_transaction_session_timeout = '5s';
            SET lock_timeout = '5s';
            SET enable_sort = off;
            SET enable_seqscan = off;
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'""";

    private static final String MAY_HAVE_TABLES = """
            SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)
              OR to_regclass('flyway_schema_history') IS NOT NULL""";
    private static final String TIME = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private final StoreConfig config;
    private final ClockSetting setting;

    PostgresqlServer(StoreConfig config, ClockSetting setting) {
        this.config = requireNonNull(config, "config is null");
        this.setting = requireNonNull(setting, "setting is null");
    }

    /** A server that sets the clock with each connection, and whenever it is asked to. */
    static PostgresqlServer settingClock(StoreConfig config, StoreClock clock) {
        return new PostgresqlServer(config, connection -> read(connection, clock));
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public DataSource prepare() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet may = statement.executeQuery(MAY_HAVE_TABLES)) {
            may.next();
            if (!may.getBoolean(1)) {
                throw new StoreException(
                        "store.url " + new StoreUrl(config.url())
                                + " cannot be used: the bot's user may not make tables"
                                + " there; GRANT CREATE ON SCHEMA public TO it, or let it own the database",
                        null);
            }
            return source(DEFAULTS);
        } catch (SQLException e) {
            throw new StoreException("the database failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<DataSource> look() {
        return Optional.of(prepare());
    }

    @Override
    public Connection connect() {
        try {
            return prepared(source(WORKING).getConnection());
        } catch (SQLException e) {
            throw new StoreException(
                    "store.url " + new StoreUrl(config.url()) + " cannot be opened: " + Postgresql.whyNoConnection(e),
                    e);
        }
    }

    /** Sets the clock anew. */
    void setClock(Connection connection) throws SQLException {
        setting.by(connection);
    }

    private Connection prepared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            setClock(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private PGSimpleDataSource source(Map<String, String> defaults) {
        PGSimpleDataSource source = new StoreUrl(config.url()).postgresql();
        try {
            for (Map.Entry<String, String> one : defaults.entrySet()) {
                if (!config.url().contains(one.getKey() + "=")) {
                    source.setProperty(one.getKey(), one.getValue());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the driver does not know a property that is ours", e);
        }
        config.user().ifPresent(source::setUser);
        config.password().map(Secret::value).ifPresent(source::setPassword);
        return source;
    }

    private static void read(Connection connection, StoreClock clock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long before = clock.nanos();
            try (ResultSet time = statement.executeQuery(TIME)) {
                long after = clock.nanos();
                time.next();
                clock.set(Instant.ofEpochMilli(time.getLong(1)), before + (after - before) / 2);
            }
        }
    }

    /** Sets a clock by the time of a server; in tests, none. */
    @FunctionalInterface
    interface ClockSetting {
        void by(Connection connection) throws SQLException;
    }
}
