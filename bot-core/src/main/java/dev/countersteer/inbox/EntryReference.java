package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;

/**
 * What names what was accepted among all: what agents are told to quote, what handlers use as idempotency key, and what
 * logs show. That of an event has an {@code e} before its number: {@code 48213-e31415}.
 *
 * @param message Drift's id of the message; below zero for an event
 */
public record EntryReference(OrgId org, long message) {
    public EntryReference {
        requireNonNull(org, "org is null");
    }

    /**
     * Reads one that was written by {@link #toString}.
     *
     * @throws IllegalArgumentException it is none
     */
    public static EntryReference parse(String text) {
        int dash = text.indexOf('-', 1);
        if (dash < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no reference, such as 48213-12987600002");
        }
        return new EntryReference(
                new OrgId(Long.parseLong(text.substring(0, dash))),
                Long.parseLong(text.substring(dash + 1).replace('e', '-')));
    }

    /** An id as references have it. */
    public static String written(long id) {
        return Long.toString(id).replace('-', 'e');
    }

    @Override
    public String toString() {
        return org + "-" + written(message);
    }
}
