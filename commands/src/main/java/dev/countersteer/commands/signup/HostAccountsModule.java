package dev.countersteer.commands.signup;

import com.google.inject.AbstractModule;
import dev.countersteer.api.account.Accounts;

/** Lets {@code /signup} use the accounts that the host keeps. */
final class HostAccountsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Accounts.class).annotatedWith(ForSignup.class).to(Accounts.class);
    }
}
