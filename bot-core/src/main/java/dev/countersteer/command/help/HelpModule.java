package dev.countersteer.command.help;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;

/** Binds {@code /help}. Needs the registry and the authorizer beside it. */
public final class HelpModule extends AbstractModule {
    /** The name of the command. */
    public static final String NAME = "help";

    @Override
    protected void configure() {
        commandBinder(binder()).bind(HelpCommand.class);
    }
}
