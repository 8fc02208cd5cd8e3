package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.account.PublicUrl;
import dev.countersteer.app.config.CatchUpConfig;
import dev.countersteer.web.HealthCheck;
import dev.countersteer.web.HttpConfig;
import dev.countersteer.web.WebServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What belongs to the process and to no part of it: time, chance, meters, health, start and end. */
final class AppModule extends AbstractModule {
    private final Clock clock;
    private final CatchUpConfig catchUp;

    AppModule(Clock clock, CatchUpConfig catchUp) {
        this.clock = requireNonNull(clock, "clock is null");
        this.catchUp = requireNonNull(catchUp, "catchUp is null");
    }

    @Override
    protected void configure() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        bind(PrometheusMeterRegistry.class).toInstance(meters);
        bind(MeterRegistry.class).toInstance(meters);
        bind(Clock.class).toInstance(clock);
        bind(RandomGenerator.class).toInstance(new Random());
        bind(RunState.class).in(Scopes.SINGLETON);
        bind(NeededScopes.class);
        bind(CatchUpConfig.class).toInstance(catchUp);
        bind(CatchingUp.class).in(Scopes.SINGLETON);
        bind(Housekeeping.class).in(Scopes.SINGLETON);
        bind(Lifecycle.class).in(Scopes.SINGLETON);
        bind(BacklogGauges.class).asEagerSingleton();
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        checks.addBinding().to(RunState.class);
        checks.addBinding().to(PartsHealth.class).in(Scopes.SINGLETON);
    }

    /** The server knows its port when it runs, and needs the routes that need this: hence the provider. */
    @Provides
    @Singleton
    PublicUrl publicUrl(HttpConfig config, Provider<WebServer> server) {
        return () -> config.publicUrl().orElseGet(() -> server.get().localUrl());
    }
}
