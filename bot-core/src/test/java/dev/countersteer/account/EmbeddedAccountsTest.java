package dev.countersteer.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.AccountResult.AlreadyThere;
import dev.countersteer.api.account.AccountResult.Created;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.testing.MutableClock;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedAccountsTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final MutableClock clock = MutableClock.at(START);
    private final MemoryAccountStore store = new MemoryAccountStore();
    private URI publicUrl = URI.create("https://bot.example.com");
    private final EmbeddedAccounts accounts =
            new EmbeddedAccounts(store, () -> publicUrl, clock, new Randomness(new SecureRandom()));

    @Test
    void createsAnAccountWithALinkThatLetsItsOwnerIn() {
        Created created = (Created) accounts.create(ana(), "key");

        assertThat(created.id()).matches("acc-[0-9a-f]{20}");
        assertThat(created.loginUrl().toString()).matches("https://bot\\.example\\.com/login/[A-Za-z0-9_-]{43}");
        assertThat(accounts.redeem(token(created)))
                .contains(new Account(created.id(), ana(), START))
                .isEqualTo(accounts.newest(1).stream().findFirst());
    }

    @Test
    void answersARepeatedRequestWithTheSameAccountAndAnotherLink() {
        Created first = (Created) accounts.create(ana(), "key");

        Created again = (Created) accounts.create(ana(), "key");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.loginUrl()).isNotEqualTo(first.loginUrl());
        assertThat(accounts.newest(10)).hasSize(1);
        assertThat(accounts.redeem(token(first))).isPresent();
        assertThat(accounts.redeem(token(again))).isEmpty();
    }

    @Test
    void saysSoWhenTheAddressHasAnAccount() {
        AccountResult first = accounts.create(ana(), "key 1");

        AccountResult second = accounts.create(ana(), "key 2");

        assertThat(second).isEqualTo(new AlreadyThere(first.id()));
        assertThat(store.tokens).hasSize(1);
    }

    @Test
    void givesAnAccountANewLinkBesideTheOldOne() {
        Created created = (Created) accounts.create(ana(), "key");

        URI login = accounts.newLogin(created.id());

        assertThat(login).isNotEqualTo(created.loginUrl());
        assertThat(accounts.redeem(token(new Created(created.id(), login))))
                .map(Account::id)
                .contains(created.id());
    }

    @Test
    void letsNobodyInWithALinkOlderThanAWeek() {
        Created created = (Created) accounts.create(ana(), "key");
        clock.advance(Duration.ofDays(7));

        assertThat(accounts.redeem(token(created))).isEmpty();
    }

    @Test
    void letsNobodyInWithATokenThatIsMadeUp() {
        accounts.create(ana(), "key");
        String kept = store.tokens.keySet().iterator().next();

        assertThat(accounts.redeem("")).isEmpty();
        assertThat(accounts.redeem("' OR 1=1 --")).isEmpty();
        assertThat(accounts.redeem(kept)).isEmpty();
    }

    @Test
    void keepsNoTokenThatWouldLetAReaderOfTheStoreIn() {
        Created created = (Created) accounts.create(ana(), "key");

        assertThat(store.tokens.keySet()).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(store.tokens).doesNotContainKey(token(created));
    }

    @Test
    void putsTheLinkBelowThePublicUrlOfTheMoment() {
        publicUrl = URI.create("http://localhost:43210/bot/");

        Created created = (Created) accounts.create(ana(), "key");

        assertThat(created.loginUrl().toString()).startsWith("http://localhost:43210/bot/login/");
    }

    private static NewAccount ana() {
        return new NewAccount(new EmailAddress("ana@example.com"), "trial", Optional.empty(), Optional.of("Ana"));
    }

    private static String token(Created created) {
        String url = created.loginUrl().toString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Keeps what it is told, as the contract says. */
    private static final class MemoryAccountStore implements AccountStore {
        private final Map<String, Kept> accounts = new HashMap<>();
        private final Map<String, Token> tokens = new HashMap<>();

        @Override
        public Kept insertIfAbsent(Account account, String createdBy) {
            return accounts.computeIfAbsent(
                    account.details().email().normalized(), email -> new Kept(account, createdBy));
        }

        @Override
        public void addLoginToken(String accountId, String tokenHash, Instant expires) {
            tokens.put(tokenHash, new Token(accountId, expires));
        }

        @Override
        public Optional<Account> redeem(String tokenHash, Instant now) {
            Optional<Token> token =
                    Optional.ofNullable(tokens.get(tokenHash)).filter(known -> now.isBefore(known.expires()));
            token.ifPresent(
                    used -> tokens.values().removeIf(other -> other.accountId().equals(used.accountId())));
            return token.flatMap(used -> newest(Integer.MAX_VALUE).stream()
                    .filter(account -> account.id().equals(used.accountId()))
                    .findFirst());
        }

        @Override
        public List<Account> newest(int limit) {
            return new ArrayList<>(accounts.values())
                    .stream().map(Kept::account).limit(limit).toList();
        }

        private record Token(String accountId, Instant expires) {}
    }
}
