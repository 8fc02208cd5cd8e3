package dev.countersteer.outbox;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import dev.countersteer.work.Backoff;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Binds the worker. Needs the outbox itself, a sender, a finder, a budget, a clock, randomness and meters bound beside it.
 */
public final class OutboxModule extends AbstractModule {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final double GROWTH = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Override
    protected void configure() {
        bind(Recognition.class).in(Scopes.SINGLETON);
        bind(Delivery.class).in(Scopes.SINGLETON);
        bind(Echoes.class).to(StoredEchoes.class).in(Scopes.SINGLETON);
        bind(OutboxWorker.class).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    @ForOutbox
    Backoff backoff(RandomGenerator random) {
        return new Backoff(FIRST_PAUSE, GROWTH, LONGEST_PAUSE, random);
    }
}
