package dev.countersteer.web.playground.scene;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.web.Routes;

/** Adds the scenes; install it beside {@link dev.countersteer.web.playground.PlaygroundModule}, which guards them. */
public final class SceneModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Scenes.class).in(Scopes.SINGLETON);
        bind(SceneRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(SceneRoutes.class);
    }
}
