package dev.countersteer.web.playground.trouble;

import static java.util.Objects.requireNonNull;

import dev.countersteer.account.EmbeddedAccounts;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import jakarta.inject.Inject;
import java.net.URI;

/** The bot's own accounts, which can be down as a service can. Safe for use by many threads. */
final class InterruptibleAccounts implements Accounts {
    private final EmbeddedAccounts accounts;
    private volatile boolean interrupted;

    @Inject
    InterruptibleAccounts(EmbeddedAccounts accounts) {
        this.accounts = requireNonNull(accounts, "accounts is null");
    }

    /** While true, every call fails as when a service answers 503. */
    void interrupt(boolean interrupt) {
        interrupted = interrupt;
    }

    @Override
    public AccountResult create(NewAccount account, String idempotencyKey) {
        check();
        return accounts.create(account, idempotencyKey);
    }

    @Override
    public boolean givesNewLogins() {
        return accounts.givesNewLogins();
    }

    @Override
    public URI newLogin(String id) {
        check();
        return accounts.newLogin(id);
    }

    private void check() {
        if (interrupted) {
            throw ServiceException.temporary("The accounts service", "it answers 503, as the playground is told to");
        }
    }
}
