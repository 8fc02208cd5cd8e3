package dev.countersteer.web.playground.shop;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the shop and the widget; install it beside {@link dev.countersteer.web.playground.PlaygroundModule}, which guards them. */
public final class ShopModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Customers.class).in(Scopes.SINGLETON);
        bind(UserJwts.class).in(Scopes.SINGLETON);
        bind(ShopFiles.class).in(Scopes.SINGLETON);
        bind(WidgetRoutes.class).in(Scopes.SINGLETON);
        bind(ShopRoutes.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(ShopFiles.class);
        routes.addBinding().to(WidgetRoutes.class);
        routes.addBinding().to(ShopRoutes.class);
    }
}
