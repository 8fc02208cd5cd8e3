package dev.countersteer.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.account.AccountStore.Kept;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Accounts in the bot's own store. A login link carries a random token of 256 bits, works once, and for seven days; the
 * store knows the token's hash only.
 */
public final class EmbeddedAccounts implements Accounts {
    private static final Duration LINK_HOLDS = Duration.ofDays(7);

    private final AccountStore store;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Randomness randomness;

    @Inject
    EmbeddedAccounts(AccountStore store, PublicUrl publicUrl, Clock clock, Randomness randomness) {
        this.store = requireNonNull(store, "store is null");
        this.publicUrl = requireNonNull(publicUrl, "publicUrl is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.randomness = requireNonNull(randomness, "randomness is null");
    }

    /**
     * Creates the account, unless the address has one. Repeated with the same key it answers with a new link; links
     * given out before work until one of them is used.
     */
    @Override
    public AccountResult create(NewAccount account, String idempotencyKey) {
        requireNonNull(idempotencyKey, "idempotencyKey is null");
        Account candidate = new Account(randomness.accountId(), account, clock.instant());
        Kept kept = store.insertIfAbsent(candidate, idempotencyKey);
        String id = kept.account().id();
        if (!kept.createdBy().equals(idempotencyKey)) {
            return new AccountResult.AlreadyThere(id);
        }
        return new AccountResult.Created(id, loginLink(id));
    }

    @Override
    public boolean givesNewLogins() {
        return true;
    }

    @Override
    public URI newLogin(String id) {
        return loginLink(id);
    }

    /**
     * Uses up a login token, and with it all others of its account.
     *
     * @param token what followed {@code /login/} in the link, whoever sent it
     * @return the account to let in; empty when the token is unknown, used or too old
     */
    public Optional<Account> redeem(String token) {
        return store.redeem(hash(token), clock.instant());
    }

    /** The newest accounts first. */
    public List<Account> newest(int limit) {
        return store.newest(limit);
    }

    private URI loginLink(String accountId) {
        String token = randomness.loginToken();
        store.addLoginToken(accountId, hash(token), clock.instant().plus(LINK_HOLDS));
        String base = publicUrl.get().toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + "login/" + token);
    }

    /** Plain SHA-256 is enough: the token has 256 random bits, so there is nothing to guess or to salt. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
