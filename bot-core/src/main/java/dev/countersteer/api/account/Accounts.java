package dev.countersteer.api.account;

import java.net.URI;

/**
 * Where accounts are created. The host binds one that keeps them in the bot's own store; a plugin may bind another that
 * asks a service. Safe for use by many threads.
 */
public interface Accounts {
    /**
     * Creates an account for an address that has none. Repeated with the same key it creates no second one and answers
     * as at first, with a login link that works.
     *
     * @throws dev.countersteer.api.ServiceException the account system did not answer, or refused
     */
    AccountResult create(NewAccount account, String idempotencyKey);

    /** Whether {@link #newLogin} can be asked: not everything that creates accounts gives logins to those it has. */
    default boolean givesNewLogins() {
        return false;
    }

    /**
     * Makes a login link for an account that is there. Repeated it makes another; all work until one is used.
     *
     * @param id as in {@link AccountResult#id}
     * @return lets its bearer in: a secret that belongs in a mail to the account's address and nowhere else
     * @throws UnsupportedOperationException it {@linkplain #givesNewLogins gives none}
     * @throws dev.countersteer.api.ServiceException the account system did not answer, or refused
     */
    default URI newLogin(String id) {
        throw new UnsupportedOperationException("these accounts get no new logins");
    }
}
