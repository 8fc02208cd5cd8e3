package dev.countersteer.command;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.countersteer.api.CommandBinding;

/** Binds the registry of commands. Commands come from the modules beside it. */
public final class CommandModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CommandRegistry.class).asEagerSingleton();
        Multibinder.newSetBinder(binder(), CommandBinding.class);
    }
}
