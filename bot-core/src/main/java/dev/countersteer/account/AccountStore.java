package dev.countersteer.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps accounts and the hashes of their login tokens. Every method returns after its commit, and throws
 * {@link dev.countersteer.store.StoreException} when the store failed. Safe for use by many threads.
 */
public interface AccountStore {
    /**
     * Inserts the account unless its address (compared {@linkplain dev.countersteer.api.EmailAddress#normalized()
     * normalized}) has one.
     *
     * @param createdBy the request's idempotency key
     * @return the account that the address has now, and the key of the request that created it
     */
    Kept insertIfAbsent(Account account, String createdBy);

    /** Adds a login token to an account; it may have several. */
    void addLoginToken(String accountId, String tokenHash, Instant expires);

    /**
     * Uses a login token up, and with it all others of its account, if it has not expired.
     *
     * @return the account; empty when there is no such token, or no more
     */
    Optional<Account> redeem(String tokenHash, Instant now);

    /** The newest accounts first. */
    List<Account> newest(int limit);

    /** An account, and the key of the request that created it. */
    record Kept(Account account, String createdBy) {}
}
