package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection and its prepared statements, each prepared once: all SQL here is constant, and values are parameters.
 * A text's U+0000 becomes U+FFFD, as HTML has it: PostgreSQL keeps none. For use by one thread.
 */
final class Session implements AutoCloseable {
    /** Keeps the conversations of one organization apart for sure, and those of others almost. */
    private static final long AN_ODD_NUMBER = 0x9E37_79B9_7F4A_7C15L;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Dialect dialect;
    private final Set<Long> locked = new HashSet<>();
    private boolean broken;

    Session(Connection connection, Dialect dialect) {
        this.connection = requireNonNull(connection, "connection is null");
        this.dialect = requireNonNull(dialect, "dialect is null");
    }

    /** Changes rows and counts them. */
    int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Reads rows; also of a change that returns what it changed. */
    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> readAll(statement, reader));
    }

    /** Reads the first row, if there is one. */
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Keeps all others from adding rows to a conversation, and from settling those that are there, until the transaction
     * ends. To be called before either is done.
     */
    void lock(OrgId org, ConversationId conversation) {
        long key = org.value() * AN_ODD_NUMBER + conversation.value();
        dialect.lock().filter(sql -> locked.add(key)).ifPresent(sql -> query(sql, row -> key, key));
    }

    void commit() {
        end(Connection::commit);
    }

    void rollback() {
        end(Connection::rollback);
    }

    private void end(End end) {
        locked.clear();
        try {
            end.of(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Whether this connection is better not used for another transaction, after what failed. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private <R> R run(String sql, @Nullable Object[] parameters, Execution<R> execution) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, kept(parameters[i]));
            }
            return execution.on(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StoreException failed(SQLException failure) {
        broken |= dialect.endsConnection(failure) || isClosed();
        return new StoreException("the database failed: " + failure.getMessage(), failure);
    }

    private boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(dialect.adapt(sql));
        statements.put(sql, statement);
        return statement;
    }

    private static @Nullable Object kept(@Nullable Object parameter) {
        return parameter instanceof String text ? text.replace('\u0000', '\uFFFD') : parameter;
    }

    private static <T> List<T> readAll(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(reader.read(rows));
            }
        }
        return values;
    }

    @FunctionalInterface
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Execution<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
