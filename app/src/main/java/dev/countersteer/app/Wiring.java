package dev.countersteer.app;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.countersteer.account.AccountModule;
import dev.countersteer.api.Secret;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.help.HelpModule;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.dispatch.DispatchModule;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.drift.DriftModule;
import dev.countersteer.event.EventModule;
import dev.countersteer.inbox.InboxModule;
import dev.countersteer.inbox.TimeLimit;
import dev.countersteer.mail.MailModule;
import dev.countersteer.outbox.OutboxModule;
import dev.countersteer.store.StoreModule;
import dev.countersteer.web.WebModule;
import dev.countersteer.web.admin.AdminModule;
import dev.countersteer.work.Threads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The list of modules that makes a bot. */
final class Wiring {
    /** Never called: stands in where no Drift is configured, so that the rest can be wired and looked at. */
    private static final DriftConfig NO_DRIFT =
            new DriftConfig(URI.create("http://localhost"), new Secret("none"), List.of(new Secret("none")));

    private Wiring() {}

    /** Wires a bot that is only looked at: Drift need not be configured. */
    static Injector wireToLook(BotConfig config, Plugins plugins) {
        return wire(config, config.drift().orElse(NO_DRIFT), plugins.modules());
    }

    /** Wires what bots keep, and nothing of a bot: for tools beside it. */
    static Injector wireStore(BotConfig config) {
        return Guice.createInjector(Stage.PRODUCTION, new Strictness(), new StoreModule(config.store()), binder -> {
            binder.bind(Clock.class).toInstance(Clock.systemUTC());
            binder.bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
        });
    }

    /**
     * Wires a bot; nothing of it runs yet.
     *
     * @param plugins the modules of commands, and whatever else the way of running adds
     */
    static Injector wire(BotConfig config, DriftConfig drift, List<Module> plugins) {
        List<Module> modules = new ArrayList<>(List.of(
                new Strictness(),
                new AppModule(SteadyClock.of(ZoneId.systemDefault()), config.catchUp()),
                new WebModule(config.http()),
                new AdminModule(config.admin()),
                new StoreModule(config.store()),
                new DriftModule(drift),
                new MailModule(config.mail()),
                new AccountModule(),
                new CommandModule(),
                new EventModule(),
                new HelpModule(),
                new PermissionModule(config.permissions()),
                new DispatchModule(config.unknownCommands(), config.burst()),
                new InboxModule(config.inbox(), new TimeLimit(config.inbox(), Threads.forTasks("command"))),
                new OutboxModule()));
        modules.addAll(plugins);
        return Guice.createInjector(Stage.PRODUCTION, modules);
    }

    /** Guice, without what it would guess. */
    private static final class Strictness extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }
}
