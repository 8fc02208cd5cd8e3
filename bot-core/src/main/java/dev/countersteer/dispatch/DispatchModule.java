package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.command.UnknownCommands;

/** Binds the dispatchers. Needs callers, contacts, people, an authorizer and a clock bound beside it. */
public final class DispatchModule extends AbstractModule {
    private final UnknownCommands unknown;
    private final BurstConfig burst;

    public DispatchModule(UnknownCommands unknown, BurstConfig burst) {
        this.unknown = requireNonNull(unknown, "unknown is null");
        this.burst = requireNonNull(burst, "burst is null");
    }

    @Override
    protected void configure() {
        bind(UnknownCommands.class).toInstance(unknown);
        bind(Calls.class).in(Scopes.SINGLETON);
        bind(BurstConfig.class).toInstance(burst);
        bind(BurstLimit.class).in(Scopes.SINGLETON);
        bind(Dispatcher.class).in(Scopes.SINGLETON);
        bind(EventDispatcher.class).in(Scopes.SINGLETON);
    }
}
