package dev.countersteer.inbox;

import java.util.concurrent.CompletionStage;

/** Decides, in memory, whether a message is a command for this bot, and keeps it if so. Safe for use by many threads. */
@FunctionalInterface
public interface Intake {
    /**
     * Takes a message that a person of the org wrote. Does not block; completes after the message is committed, or with
     * a {@link dev.countersteer.store.StoreException}.
     */
    CompletionStage<Receipt> offer(IncomingMessage message);

    /** What became of an offered message. */
    enum Receipt {
        /** Kept; it will run. */
        STORED,
        /** Was kept before; nothing changed. */
        SEEN_BEFORE,
        /** No command of this bot; not kept. */
        NOT_OURS
    }
}
