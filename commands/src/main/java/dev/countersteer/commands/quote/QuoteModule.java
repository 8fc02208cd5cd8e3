package dev.countersteer.commands.quote;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static dev.countersteer.api.EventBinder.eventBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;

/** Binds {@code /quote} and its event. */
final class QuoteModule extends AbstractModule {
    private final QuoteConfig config;

    QuoteModule(QuoteConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(QuoteConfig.class).toInstance(config);
        bind(Quotes.class).in(Scopes.SINGLETON);
        commandBinder(binder()).bind(QuoteCommand.class);
        eventBinder(binder()).bind(QuoteOnGoal.class);
    }

    @Provides
    @Singleton
    PaymentLinks paymentLinks() {
        return config.payments().links();
    }

    /** Read when the bot starts: what is wrong in it stops the start. */
    @Provides
    @Singleton
    RatingTable ratingTable() {
        return RatingTableReader.read(config.ratingTable());
    }
}
