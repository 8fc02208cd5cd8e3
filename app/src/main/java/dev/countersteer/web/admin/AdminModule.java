package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the admin pages to the web server; install it beside {@link dev.countersteer.web.WebModule}. Needs the registry, the authorizer and the history. */
public final class AdminModule extends AbstractModule {
    private final AdminConfig config;

    public AdminModule(AdminConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(AdminConfig.class).toInstance(config);
        bind(AdminAccess.class).in(Scopes.SINGLETON);
        bind(AdminRoutes.class).in(Scopes.SINGLETON);
        bind(HistoryRoutes.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(AdminRoutes.class);
        routes.addBinding().to(HistoryRoutes.class);
    }
}
