package dev.countersteer.web.playground.trail;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the trails; install it beside {@link dev.countersteer.web.playground.PlaygroundModule}, which guards them. */
public final class TrailModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Trails.class).in(Scopes.SINGLETON);
        bind(TrailRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(TrailRoutes.class);
    }
}
