package dev.countersteer.web.playground.calls;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the API log; install it beside {@link dev.countersteer.web.playground.PlaygroundModule}, which guards it. */
public final class CallsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CallRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(CallRoutes.class);
    }
}
