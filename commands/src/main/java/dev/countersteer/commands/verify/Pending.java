package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Task;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that was mailed and not given yet.
 *
 * @param email where it was mailed
 * @param salt in Base64
 * @param hash of the code, in Base64
 * @param tries how many are left
 */
record Pending(String email, String salt, String hash, Instant expires, int tries) {
    private static final String NAME = "verify.pending";

    Pending {
        requireNonNull(email, "email is null");
        requireNonNull(salt, "salt is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(expires, "expires is null");
    }

    /** The one of a conversation. */
    static Optional<Pending> in(Task task) {
        return task.recall(NAME, Pending.class);
    }

    void keep(Task task) {
        task.remember(NAME, Pending.class, this);
    }

    /** There is none any more. */
    static void forget(Task task) {
        task.forget(NAME);
    }

    Pending withTries(int left) {
        return new Pending(email, salt, hash, expires, left);
    }
}
