package dev.countersteer.commands.translate;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;

/** Binds a {@code /translate} that says what to set. Asks for no event, so visitors' messages cost nothing. */
final class UnsetModule extends AbstractModule {
    @Override
    protected void configure() {
        commandBinder(binder()).bind(UnsetCommand.class);
    }
}
