package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.dispatch.Callers;
import dev.countersteer.outbox.MessageSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** Drift, at the address of the configuration. Needs a clock, a meter registry and an intake. */
public final class DriftModule extends AbstractModule {
    private final DriftConfig config;

    public DriftModule(DriftConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(DriftConfig.class).toInstance(config);
        bind(DriftClient.class).in(Singleton.class);
        bind(Contacts.class).to(DriftContacts.class).in(Singleton.class);
        bind(Callers.class).to(DriftCallers.class).in(Singleton.class);
        bind(MessageSender.class).to(DriftSender.class).in(Singleton.class);
        bind(WebhookVerifier.class).in(Singleton.class);
        bind(WebhookReader.class).in(Singleton.class);
        bind(WebhookReceiver.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    DriftHttp http(Clock clock, MeterRegistry meters) {
        Retries retries =
                new Retries(Pause.real(), () -> ThreadLocalRandom.current().nextDouble());
        return new DriftHttp(config, retries, DriftHttp.DEADLINE, clock, meters);
    }
}
