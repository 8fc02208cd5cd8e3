package dev.countersteer.command.help;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;

/** Binds {@code /help}. Needs the registry beside it. */
public final class HelpModule extends AbstractModule {
    @Override
    protected void configure() {
        commandBinder(binder()).bind(HelpCommand.class);
    }
}
