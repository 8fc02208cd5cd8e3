package dev.countersteer.outbox;

import java.util.OptionalLong;

/** Looks whether a message was posted by an earlier try. Safe for use by many threads. */
@FunctionalInterface
public interface PostFinder {
    /**
     * Drift's id of the message as it was posted; empty when it was not.
     *
     * @param others posts that it must not be taken for
     * @throws NotDoneException nobody was asked, as the other side is left alone for now
     * @throws dev.countersteer.api.ServiceException it cannot be said; temporary when another look may succeed
     */
    OptionalLong find(OutboxEntry entry, PostedBefore others);
}
