package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.api.http.EndpointBinding;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/**
 * The web server and what it always answers. Needs {@link dev.countersteer.drift.WebhookReceiver},
 * {@link dev.countersteer.account.EmbeddedAccounts} and a {@code PrometheusMeterRegistry}; {@link HealthCheck}s and
 * further {@link Routes} may be added to their sets.
 */
public final class WebModule extends AbstractModule {
    private static final List<Class<? extends Routes>> ALWAYS = List.of(
            SecurityHeaders.class,
            ErrorRoutes.class,
            HomeRoutes.class,
            HealthRoutes.class,
            MetricsRoutes.class,
            LoginRoutes.class,
            EndpointRoutes.class);

    private final HttpConfig config;

    public WebModule(HttpConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(HttpConfig.class).toInstance(config);
        bind(WebServer.class).in(Scopes.SINGLETON);
        bind(WebThreads.class).in(Scopes.SINGLETON);
        bind(Handler.Wrapper.class).to(WebhookHandler.class);
        bind(WebhookHandler.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        Multibinder.newSetBinder(binder(), EndpointBinding.class);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        for (Class<? extends Routes> some : ALWAYS) {
            bind(some).in(Scopes.SINGLETON);
            routes.addBinding().to(some);
        }
    }
}
