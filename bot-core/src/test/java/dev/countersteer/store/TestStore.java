package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.testing.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A store with everything over it, and the messages to put into it. */
final class TestStore implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    final MutableClock clock = MutableClock.at(START);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final QueuedTransactor transactor;
    final Store store;
    final JdbcInbox inbox;
    final JdbcOutbox outbox;
    final JdbcAccounts accounts;
    final JdbcHistory history;
    final JdbcUptime uptime;
    final Signals signals;
    final JdbcSteps steps;
    final JdbcMemories memories;
    final JdbcCancellations cancellations;
    private final String url;

    TestStore(String url) {
        this(url, connection -> {});
    }

    /**
     * @param prepared gets each connection of a SQLite store before it is used
     */
    TestStore(String url, Consumer<Connection> prepared) {
        this.url = url;
        StoreConfig config = StoreConfig.at(url);
        StoreClock storeClock = new StoreClock(clock);
        if (config.isPostgresql()) {
            // Its clock is the test's to move, so the server does not set it.
            PostgresqlServer server = new PostgresqlServer(config, connection -> {});
            transactor = QueuedTransactor.of(server, registry);
            signals = new PostgresqlSignals(server);
            store = new Store(server, transactor, signals, storeClock);
        } else {
            SqliteFile file = new SqliteFile(config, prepared);
            transactor = QueuedTransactor.of(file, registry);
            signals = Signals.none();
            store = new Store(file, transactor, signals, storeClock);
        }
        LeaseTokens tokens = () -> UUID.randomUUID().toString();
        inbox = new JdbcInbox(transactor, storeClock, tokens, signals);
        outbox = new JdbcOutbox(transactor, storeClock, tokens, signals);
        accounts = new JdbcAccounts(transactor);
        history = new JdbcHistory(transactor, storeClock);
        uptime = new JdbcUptime(transactor, clock);
        steps = new JdbcSteps(transactor, storeClock);
        memories = new JdbcMemories(transactor, storeClock);
        cancellations = new JdbcCancellations(transactor, storeClock);
    }

    static TestStore open(String url) {
        TestStore opened = new TestStore(url);
        opened.store.open();
        return opened;
    }

    static TestStore open(Path file) {
        return open(url(file));
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    static IncomingMessage message(long id, long conversation) {
        return message(id, conversation, START.plusMillis(id));
    }

    static IncomingMessage message(long id, long conversation, Instant sent) {
        return new IncomingMessage(
                new OrgId(7),
                id,
                new ConversationId(conversation),
                new UserId(42),
                IncomingMessage.Type.PRIVATE_NOTE,
                "<p>/signup trial</p>",
                sent);
    }

    static OutgoingMessage note(long conversation, String html) {
        return new OutgoingMessage(new OrgId(7), new ConversationId(conversation), Reply.Audience.AGENTS, html);
    }

    boolean accept(Incoming incoming) {
        return inbox.accept(incoming).toCompletableFuture().join();
    }

    /** Asks the database over a connection of its own, as another process would. */
    List<String> read(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(rows.getMetaData().getColumnCount()));
            }
        }
        return values;
    }

    @Override
    public void close() {
        store.close();
    }
}
