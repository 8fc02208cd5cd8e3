package dev.countersteer.event;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.api.EventBinding;

/** Binds the registry of event handlers. Handlers come from the modules beside it. */
public final class EventModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EventRegistry.class).asEagerSingleton();
        Multibinder.newSetBinder(binder(), EventBinding.class);
    }
}
