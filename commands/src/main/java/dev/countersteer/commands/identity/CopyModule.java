package dev.countersteer.commands.identity;

import static dev.countersteer.api.EventBinder.eventBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;

/** Binds the copying of external ids. */
final class CopyModule extends AbstractModule {
    private final String attribute;

    CopyModule(String attribute) {
        this.attribute = requireNonNull(attribute, "attribute is null");
    }

    @Override
    protected void configure() {
        bind(CopyExternalId.Target.class).toInstance(new CopyExternalId.Target(attribute));
        eventBinder(binder()).bind(CopyExternalId.class);
    }
}
