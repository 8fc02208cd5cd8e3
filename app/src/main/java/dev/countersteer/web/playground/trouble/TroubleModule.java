package dev.countersteer.web.playground.trouble;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.web.Routes;

/** Adds trouble on demand; install it beside {@link dev.countersteer.web.playground.PlaygroundModule}, which guards it. */
public final class TroubleModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InterruptibleAccounts.class).in(Scopes.SINGLETON);
        bind(Troubles.class).in(Scopes.SINGLETON);
        bind(TroubleRoutes.class).in(Scopes.SINGLETON);
        bind(EventRoutes.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Accounts.class).setBinding().to(InterruptibleAccounts.class);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(TroubleRoutes.class);
        routes.addBinding().to(EventRoutes.class);
    }
}
