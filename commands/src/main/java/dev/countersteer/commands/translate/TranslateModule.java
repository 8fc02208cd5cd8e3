package dev.countersteer.commands.translate;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static dev.countersteer.api.EventBinder.eventBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;

/** Binds {@code /translate}, its sub-commands and its event, with the service that translates. */
final class TranslateModule extends AbstractModule {
    private final TranslateConfig config;
    private final Service service;

    TranslateModule(TranslateConfig config, Service service) {
        this.config = requireNonNull(config, "config is null");
        this.service = requireNonNull(service, "service is null");
    }

    @Override
    protected void configure() {
        bind(TranslateConfig.class).toInstance(config);
        commandBinder(binder()).bind(TranslateCommand.class);
        commandBinder(binder()).bind(TranslateOnCommand.class);
        commandBinder(binder()).bind(TranslateOffCommand.class);
        eventBinder(binder()).bind(TranslateMessages.class);
    }

    @Provides
    @Singleton
    Translator translator(Clock clock) {
        return service.at(config.access(), clock);
    }
}
