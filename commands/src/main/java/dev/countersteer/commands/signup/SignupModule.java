package dev.countersteer.commands.signup;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;

/** Binds {@code /signup}; needs one of {@link RemoteAccountsModule} and {@link HostAccountsModule} beside it. */
final class SignupModule extends AbstractModule {
    private final SignupConfig config;

    SignupModule(SignupConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(LoginMail.class);
        commandBinder(binder()).bind(SignupCommand.class).parse(Plan.class, new PlanParser(config.plans()));
    }
}
