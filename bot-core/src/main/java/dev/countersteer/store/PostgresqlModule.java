package dev.countersteer.store;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Binds what {@link StoreModule} needs of PostgreSQL. */
final class PostgresqlModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Database.class).to(PostgresqlServer.class);
    }

    @Provides
    @Singleton
    PostgresqlServer server(StoreConfig config, StoreClock clock) {
        return PostgresqlServer.settingClock(config, clock);
    }

    @Provides
    @Singleton
    QueuedTransactor transactor(PostgresqlServer server, MeterRegistry registry) {
        return QueuedTransactor.of(server, registry);
    }

    @Provides
    @Singleton
    Signals signals(PostgresqlServer server) {
        return new PostgresqlSignals(server);
    }

    @Provides
    @Singleton
    StoreClock clock(Clock clock) {
        return new StoreClock(clock);
    }
}
