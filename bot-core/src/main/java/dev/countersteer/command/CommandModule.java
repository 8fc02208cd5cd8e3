package dev.countersteer.command;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;

/** Binds the registry of commands, and /help. Commands come from the modules beside it. */
public final class CommandModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CommandRegistry.class).asEagerSingleton();
        commandBinder(binder())
                .bind(HelpCommand.class)
                .parse(HelpCommand.CommandName.class, HelpCommand.CommandName::parse);
    }
}
