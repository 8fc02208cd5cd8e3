package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.account.Account;
import dev.countersteer.account.AccountStore.Kept;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.NewAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of the account store's promises. */
abstract class AccountStoreContract {
    private static final Instant LATER = START.plusSeconds(60);

    private TestStore store;

    abstract TestStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void givesBackWhatItKept() {
        NewAccount details = new NewAccount(
                new EmailAddress("Ana.O@Example.com"),
                "trial",
                Optional.of("ext-1"),
                Optional.of("Ana \uD83D\uDE00 O'Neil"));
        Account account = new Account("acc-1", details, START);

        Kept kept = store.accounts.insertIfAbsent(account, "key");

        assertThat(kept).isEqualTo(new Kept(account, "key"));
        assertThat(store.accounts.newest(10)).containsExactly(account);
    }

    @Test
    void keepsOneAccountForAnAddressHoweverItIsSpelled() {
        Account first = account("acc-1", "ana@example.com", START);
        store.accounts.insertIfAbsent(first, "key 1");

        Kept kept = store.accounts.insertIfAbsent(account("acc-2", "ANA@Example.COM", LATER), "key 2");

        assertThat(kept).isEqualTo(new Kept(first, "key 1"));
        assertThat(store.accounts.newest(10)).containsExactly(first);
    }

    @Test
    void keepsOneAccountWhenManyAskAtOnce() {
        List<Kept> kept = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> store.accounts.insertIfAbsent(account("acc-" + i, "ana@example.com", START), "key " + i))
                .toList();

        assertThat(kept).containsOnly(kept.get(0));
    }

    @Test
    void showsTheNewestFirst() {
        store.accounts.insertIfAbsent(account("acc-1", "a@example.com", START), "1");
        store.accounts.insertIfAbsent(account("acc-3", "c@example.com", LATER.plusSeconds(1)), "3");
        store.accounts.insertIfAbsent(account("acc-2", "b@example.com", LATER), "2");

        assertThat(store.accounts.newest(2)).extracting(Account::id).containsExactly("acc-3", "acc-2");
        assertThat(store.accounts.newest(0)).isEmpty();
    }

    @Test
    void usesALoginTokenUpAndAllOthersOfItsAccount() {
        Account ana = account("acc-1", "ana@example.com", START);
        store.accounts.insertIfAbsent(ana, "1");
        store.accounts.insertIfAbsent(account("acc-2", "bo@example.com", START), "2");
        store.accounts.addLoginToken("acc-1", "first", LATER);
        store.accounts.addLoginToken("acc-1", "second", LATER);
        store.accounts.addLoginToken("acc-2", "other", LATER);

        assertThat(store.accounts.redeem("second", START)).contains(ana);
        assertThat(store.accounts.redeem("second", START)).isEmpty();
        assertThat(store.accounts.redeem("first", START)).isEmpty();
        assertThat(store.accounts.redeem("other", START)).map(Account::id).contains("acc-2");
    }

    @Test
    void letsNobodyInWithATokenThatExpiredOrNeverWas() {
        store.accounts.insertIfAbsent(account("acc-1", "ana@example.com", START), "1");
        store.accounts.addLoginToken("acc-1", "token", LATER);

        assertThat(store.accounts.redeem("token", LATER)).isEmpty();
        assertThat(store.accounts.redeem("another", START)).isEmpty();
        assertThat(store.accounts.redeem("token", LATER.minusMillis(1))).isPresent();
    }

    @Test
    void refusesATokenOfNoAccount() {
        assertThatThrownBy(() -> store.accounts.addLoginToken("acc-404", "token", LATER))
                .isInstanceOf(StoreException.class);

        assertThat(store.accounts.redeem("token", START)).isEmpty();
    }

    private static Account account(String id, String email, Instant created) {
        return new Account(
                id, new NewAccount(new EmailAddress(email), "trial", Optional.empty(), Optional.empty()), created);
    }
}
