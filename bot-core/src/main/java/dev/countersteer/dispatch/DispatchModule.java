package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.command.UnknownCommands;

/** Binds the dispatcher. Needs callers, contacts, people and a clock bound beside it. */
public final class DispatchModule extends AbstractModule {
    private final UnknownCommands unknown;

    public DispatchModule(UnknownCommands unknown) {
        this.unknown = requireNonNull(unknown, "unknown is null");
    }

    @Override
    protected void configure() {
        bind(UnknownCommands.class).toInstance(unknown);
        bind(Calls.class).in(Scopes.SINGLETON);
        bind(Dispatcher.class).in(Scopes.SINGLETON);
    }
}
