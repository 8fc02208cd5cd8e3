package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.permission.StaffDirectory;
import dev.countersteer.dispatch.Callers;
import dev.countersteer.dispatch.People;
import dev.countersteer.outbox.MessageSender;
import dev.countersteer.outbox.PostBudget;
import dev.countersteer.outbox.PostFinder;

/** Drift, at the address of the configuration. Needs a clock, randomness, meters, intakes and echoes bound beside it. */
public final class DriftModule extends AbstractModule {
    private final DriftConfig config;

    public DriftModule(DriftConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(DriftConfig.class).toInstance(config);
        bind(DriftBudget.class).in(Scopes.SINGLETON);
        bind(PostBudget.class).to(DriftBudget.class);
        bind(DriftHttp.class).in(Scopes.SINGLETON);
        bind(DriftClient.class).in(Scopes.SINGLETON);
        bind(Contacts.class).to(DriftContacts.class).in(Scopes.SINGLETON);
        bind(DriftCallers.class).in(Scopes.SINGLETON);
        bind(Callers.class).to(DriftCallers.class);
        bind(StaffDirectory.class).to(DriftCallers.class);
        bind(People.class).to(DriftPeople.class).in(Scopes.SINGLETON);
        bind(MessageSender.class).to(DriftSender.class).in(Scopes.SINGLETON);
        bind(PostFinder.class).to(DriftPostFinder.class).in(Scopes.SINGLETON);
        bind(WebhookVerifier.class).in(Scopes.SINGLETON);
        bind(WebhookReader.class).in(Scopes.SINGLETON);
        bind(EventReceiver.class).in(Scopes.SINGLETON);
        bind(WebhookReceiver.class).in(Scopes.SINGLETON);
        bind(CatchUp.class).in(Scopes.SINGLETON);
    }
}
