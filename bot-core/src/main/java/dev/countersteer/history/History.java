package dev.countersteer.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of accepted messages. Methods block until their commit, and throw {@code StoreException} when the store
 * failed. Safe for use by many threads, and beside a bot that runs in another process.
 */
public interface History {
    /** What was given up. */
    Buried buried(int most);

    /** The story of the message that a reference names, be it of one of its posts; empty when it is not known. */
    Optional<Story> story(Reference reference);

    /**
     * Lets what was given up begin again, in its place in its conversation and with all its tries. Steps that were done
     * are not done again. False when it is not there, or was not given up.
     */
    boolean replay(Reference reference);

    /** Takes what was given up from the list of it; its story stays. False when it is not there, or was not given up. */
    boolean dismiss(Reference reference);

    /**
     * Forgets what ended before a time, posts and steps included, and what handlers remembered and have not changed since; but not that the message was there: it is not taken
     * again. In small transactions, between which others have their turn.
     *
     * @return how many messages were forgotten
     */
    int prune(Instant before);
}
