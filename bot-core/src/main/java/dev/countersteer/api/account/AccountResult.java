package dev.countersteer.api.account;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** How the creation of an account ended. */
public sealed interface AccountResult {
    /** The account's id. */
    String id();

    /**
     * The account is there, and belongs to this request.
     *
     * @param loginUrl lets its bearer in: a secret that belongs in the mail and nowhere else
     */
    record Created(String id, URI loginUrl) implements AccountResult {
        public Created {
            requireNonNull(id, "id is null");
            requireNonNull(loginUrl, "loginUrl is null");
        }

        @Override
        public String toString() {
            return "Created[id=" + id + ", loginUrl=***]";
        }
    }

    /** The address had an account before; nothing was changed. */
    record AlreadyThere(String id) implements AccountResult {
        public AlreadyThere {
            requireNonNull(id, "id is null");
        }
    }
}
