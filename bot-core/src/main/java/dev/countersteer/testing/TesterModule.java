package dev.countersteer.testing;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.countersteer.account.AccountModule;
import dev.countersteer.account.PublicUrl;
import dev.countersteer.api.mail.Mailer;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.help.HelpModule;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.dispatch.BurstConfig;
import dev.countersteer.dispatch.DispatchModule;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.drift.DriftModule;
import dev.countersteer.event.EventModule;
import dev.countersteer.inbox.InboxConfig;
import dev.countersteer.inbox.InboxModule;
import dev.countersteer.inbox.Watch;
import dev.countersteer.outbox.OutboxModule;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.store.StoreModule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Production wiring, but for time, randomness, mail and the watch, which are the tester's. */
final class TesterModule extends AbstractModule {
    private static final long SEED = 20261123;

    private final MutableClock clock;
    private final SimulatedDrift drift;
    private final SentMails mails;
    private final TemporaryStore store;
    private final PermissionConfig permissions;
    private final Duration deadline;
    private final List<Module> commands;

    TesterModule(
            MutableClock clock,
            SimulatedDrift drift,
            SentMails mails,
            TemporaryStore store,
            PermissionConfig permissions,
            Duration deadline,
            List<Module> commands) {
        this.clock = requireNonNull(clock, "clock is null");
        this.drift = requireNonNull(drift, "drift is null");
        this.mails = requireNonNull(mails, "mails is null");
        this.store = requireNonNull(store, "store is null");
        this.permissions = requireNonNull(permissions, "permissions is null");
        this.deadline = requireNonNull(deadline, "deadline is null");
        this.commands = List.copyOf(commands);
    }

    @Override
    protected void configure() {
        beAsStrictAsTheBot();
        bind(Clock.class).toInstance(clock);
        bind(RandomGenerator.class).toInstance(new SplittableRandom(SEED));
        bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
        bind(Mailer.class).toInstance(mails);
        bind(PublicUrl.class).toInstance(() -> URI.create("https://bot.example.com"));
        install(new StoreModule(store.config()));
        install(new DriftModule(
                new DriftConfig(drift.url(), drift.accessToken(), List.of(drift.verificationToken()), deadline)));
        install(new AccountModule());
        install(new CommandModule());
        install(new EventModule());
        install(new HelpModule());
        install(new PermissionModule(permissions));
        install(new DispatchModule(UnknownCommands.SUGGEST, BurstConfig.defaults()));
        install(new InboxModule(InboxConfig.defaults(), Watch.unlimited()));
        install(new OutboxModule());
        commands.forEach(this::install);
    }

    /** What Guice would guess here, it would refuse in production. */
    private void beAsStrictAsTheBot() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
    }
}
