package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.web.Routes;

/** Adds the playground's page to the web server; install it beside {@link dev.countersteer.web.WebModule}. Needs the registry and the authorizer. */
public final class PlaygroundModule extends AbstractModule {
    private final SimulatedDrift drift;
    private final SimulatedMailServer mail;

    public PlaygroundModule(SimulatedDrift drift, SimulatedMailServer mail) {
        this.drift = requireNonNull(drift, "drift is null");
        this.mail = requireNonNull(mail, "mail is null");
    }

    @Override
    protected void configure() {
        bind(SimulatedDrift.class).toInstance(drift);
        bind(SimulatedMailServer.class).toInstance(mail);
        bind(Stage.class).in(Scopes.SINGLETON);
        bind(PlaygroundView.class).in(Scopes.SINGLETON);
        bind(TypingAid.class).in(Scopes.SINGLETON);
        bind(PlaygroundRoutes.class).in(Scopes.SINGLETON);
        bind(AgentFiles.class).in(Scopes.SINGLETON);
        bind(ContactRoutes.class).in(Scopes.SINGLETON);
        bind(Live.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(PlaygroundRoutes.class);
        routes.addBinding().to(AgentFiles.class);
        routes.addBinding().to(ContactRoutes.class);
        routes.addBinding().to(Live.class);
    }
}
