package dev.countersteer.store;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Binds what {@link StoreModule} needs of SQLite. */
final class SqliteModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SqliteFile.class).in(Scopes.SINGLETON);
        bind(Database.class).to(SqliteFile.class);
        bind(Signals.class).toInstance(Signals.none());
    }

    @Provides
    @Singleton
    QueuedTransactor transactor(SqliteFile file, MeterRegistry registry) {
        return QueuedTransactor.of(file, registry);
    }

    @Provides
    @Singleton
    StoreClock clock(Clock clock) {
        return new StoreClock(clock);
    }
}
