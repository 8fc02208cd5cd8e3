package dev.countersteer.crash;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the accounts service and the mail server have done, for whatever bot. The service knows a request by its key
 * alone, so a bot that asks for an address with two keys has two accounts. Safe for use by many threads.
 */
final class Ledger {
    private final Map<String, String> emailOfKey = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> mails = new ConcurrentHashMap<>();

    /** Returns whether the account is new. */
    boolean create(String key, String email) {
        return emailOfKey.putIfAbsent(key, email) == null;
    }

    void mailed(String email, Instant at) {
        mails.computeIfAbsent(email, any -> new CopyOnWriteArrayList<>()).add(at);
    }

    /** How many accounts each address has. */
    Map<String, Integer> accounts() {
        Map<String, Integer> accounts = new HashMap<>();
        emailOfKey.values().forEach(email -> accounts.merge(email, 1, Integer::sum));
        return accounts;
    }

    /** When mails to this address were taken, oldest first. */
    List<Instant> mails(String email) {
        return mails.getOrDefault(email, List.of()).stream().sorted().toList();
    }
}
