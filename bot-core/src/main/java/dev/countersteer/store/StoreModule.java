package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.account.AccountStore;
import dev.countersteer.dispatch.MemoryLog;
import dev.countersteer.dispatch.StepLog;
import dev.countersteer.history.History;
import dev.countersteer.inbox.Cancellations;
import dev.countersteer.inbox.Inbox;
import dev.countersteer.inbox.Uptime;
import dev.countersteer.outbox.Outbox;
import java.util.UUID;

/**
 * Binds {@link Store}, and over it all that keeps something, on the database that the address names. Opens nothing: that
 * is {@link Store#open()}. Needs {@link java.time.Clock} and {@link io.micrometer.core.instrument.MeterRegistry}.
 */
public final class StoreModule extends AbstractModule {
    private final StoreConfig config;

    public StoreModule(StoreConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        install(config.isPostgresql() ? new PostgresqlModule() : new SqliteModule());
        bind(StoreConfig.class).toInstance(config);
        bind(LeaseTokens.class).toInstance(() -> UUID.randomUUID().toString());
        bind(Transactor.class).to(QueuedTransactor.class);
        bind(Store.class).in(Scopes.SINGLETON);
        bind(Inbox.class).to(JdbcInbox.class).in(Scopes.SINGLETON);
        bind(Outbox.class).to(JdbcOutbox.class).in(Scopes.SINGLETON);
        bind(Uptime.class).to(JdbcUptime.class).in(Scopes.SINGLETON);
        bind(History.class).to(JdbcHistory.class).in(Scopes.SINGLETON);
        bind(Cancellations.class).to(JdbcCancellations.class).in(Scopes.SINGLETON);
        bind(StepLog.class).to(JdbcSteps.class).in(Scopes.SINGLETON);
        bind(MemoryLog.class).to(JdbcMemories.class).in(Scopes.SINGLETON);
        bind(AccountStore.class).to(JdbcAccounts.class).in(Scopes.SINGLETON);
    }
}
