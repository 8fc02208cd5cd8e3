package dev.countersteer.account;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.OptionalBinder;
import dev.countersteer.api.account.Accounts;
import java.security.SecureRandom;

/**
 * Keeps accounts in the bot's own store: binds {@link Accounts} to {@link EmbeddedAccounts}, unless another binding is set. Needs {@link AccountStore},
 * {@link PublicUrl} and {@link java.time.Clock}.
 */
public final class AccountModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Randomness.class).toInstance(new Randomness(new SecureRandom()));
        bind(EmbeddedAccounts.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Accounts.class).setDefault().to(EmbeddedAccounts.class);
    }
}
