package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers until when a bot was up, so that the next start knows since when messages may have been missed. Of several
 * nodes, any: while one is up, nothing is missed. Methods block until their commit, and throw {@code StoreException} when
 * the store failed. Safe for use by many threads.
 */
public interface Uptime {
    /** When bots were up; empty if none ever was. */
    Optional<Span> span();

    /** A bot is up now. */
    void note();

    /**
     * A time in which bots were up, if not all of it.
     *
     * @param first when one was first noted to be up
     * @param last when one was last noted to be up
     */
    record Span(Instant first, Instant last) {
        public Span {
            requireNonNull(first, "first is null");
            requireNonNull(last, "last is null");
        }
    }
}
