package dev.countersteer.account;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.api.account.Accounts;
import java.security.SecureRandom;

/**
 * Keeps accounts in the bot's own store: binds {@link Accounts} to {@link EmbeddedAccounts}. Needs {@link AccountStore},
 * {@link PublicUrl} and {@link java.time.Clock}.
 */
public final class AccountModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Randomness.class).toInstance(new Randomness(new SecureRandom()));
        bind(EmbeddedAccounts.class).in(Scopes.SINGLETON);
        bind(Accounts.class).to(EmbeddedAccounts.class);
    }
}
