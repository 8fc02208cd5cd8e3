package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.api.account.Accounts;
import java.net.URI;

/** Lets {@code /signup} ask an accounts service. */
final class RemoteAccountsModule extends AbstractModule {
    private final URI url;

    RemoteAccountsModule(URI url) {
        this.url = requireNonNull(url, "url is null");
    }

    @Override
    protected void configure() {
        bind(URI.class).annotatedWith(ForSignup.class).toInstance(url);
        bind(Accounts.class)
                .annotatedWith(ForSignup.class)
                .to(HttpAccounts.class)
                .in(Scopes.SINGLETON);
    }
}
