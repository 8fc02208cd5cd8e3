package dev.countersteer.commands.verify;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static dev.countersteer.api.EventBinder.eventBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Binds {@code /verify} and its event. */
final class VerifyModule extends AbstractModule {
    private final String attribute;

    /**
     * @param attribute of the contact, that says which address was proven; blank for none
     */
    VerifyModule(String attribute) {
        this.attribute = requireNonNull(attribute, "attribute is null");
    }

    @Override
    protected void configure() {
        bind(String.class).annotatedWith(ForVerify.class).toInstance(attribute);
        bind(Codes.class).in(Scopes.SINGLETON);
        bind(Challenge.class).in(Scopes.SINGLETON);
        bind(Answers.class).in(Scopes.SINGLETON);
        commandBinder(binder()).bind(VerifyCommand.class);
        eventBinder(binder()).bind(CodeInChat.class);
    }
}
