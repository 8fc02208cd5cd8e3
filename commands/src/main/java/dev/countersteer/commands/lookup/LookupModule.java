package dev.countersteer.commands.lookup;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** Binds {@code /lookup}, and the CRM that is set. */
final class LookupModule extends AbstractModule {
    private final Function<Clock, Crm> crm;

    LookupModule(Function<Clock, Crm> crm) {
        this.crm = requireNonNull(crm, "crm is null");
    }

    @Override
    protected void configure() {
        commandBinder(binder()).bind(LookupCommand.class);
    }

    @Provides
    @Singleton
    Crm crm(Clock clock) {
        return crm.apply(clock);
    }
}
