package dev.countersteer.commands.whois;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.countersteer.api.contact.ExternalId;

/** Binds {@code /whois}. */
final class WhoisModule extends AbstractModule {
    private final WhoisConfig config;

    WhoisModule(WhoisConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(WhoisConfig.class).toInstance(config);
        bind(Evidence.class);
        bind(Seen.class);
        bind(Portrait.class);
        commandBinder(binder()).bind(WhoisCommand.class).parse(ExternalId.class, ExternalId::parse);
    }
}
