package dev.countersteer.commands.signup;

import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts in memory: one for each address, and the same answer for the same key. */
final class FakeAccounts implements Accounts {
    private final List<NewAccount> created = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private boolean givesNewLogins = true;

    /** As a service that gives its logins once. */
    void giveNoNewLogins() {
        givesNewLogins = false;
    }

    /** As a service that remembers a request for a day. */
    void forgetKeys() {
        keys.replaceAll((address, key) -> "forgotten");
    }

    List<NewAccount> created() {
        return created;
    }

    static URI loginUrl(String key) {
        return URI.create("https://app.example.com/login?key=" + key + "&again=yes");
    }

    @Override
    public AccountResult create(NewAccount account, String idempotencyKey) {
        String address = account.email().normalized();
        if (!keys.containsKey(address)) {
            keys.put(address, idempotencyKey);
            created.add(account);
        }
        return keys.get(address).equals(idempotencyKey)
                ? new AccountResult.Created(address, loginUrl(idempotencyKey))
                : new AccountResult.AlreadyThere(address);
    }

    @Override
    public boolean givesNewLogins() {
        return givesNewLogins;
    }

    @Override
    public URI newLogin(String id) {
        if (!givesNewLogins || !keys.containsKey(id)) {
            throw new UnsupportedOperationException();
        }
        return loginUrl("new");
    }
}
