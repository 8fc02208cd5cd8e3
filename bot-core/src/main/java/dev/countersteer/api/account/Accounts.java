package dev.countersteer.api.account;

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
}
