package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the admin pages to the web server; install it beside {@link dev.countersteer.web.WebModule}. Needs the registry and the authorizer. */
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
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(AdminRoutes.class);
    }
}
