package dev.countersteer.work;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The right to work on a claimed row, until it runs out. Whoever settles the row must still hold the lease: the store
 * compares the token.
 *
 * @param token unique to this claim
 * @param until when another may claim the row
 */
public record Lease(String token, Instant until) {
    public Lease {
        requireNonNull(token, "token is null");
        requireNonNull(until, "until is null");
    }
}
