package dev.countersteer.outbox;

import dev.countersteer.work.WorkQueue;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * The messages decided on and not yet delivered. Rows come in through {@link dev.countersteer.inbox.Inbox}, in the
 * transaction that settles their cause. Methods that settle an entry return false, and do nothing, when its lease was
 * lost: another worker has it.
 *
 * <p>Answers are claimed before notes of progress, which are dropped once the command that they are of has ended.
 */
public interface Outbox extends WorkQueue<OutboxEntry> {
    /** The message was posted, and Drift does not say under which id. */
    boolean delivered(OutboxEntry entry);

    /** The message was posted, as the message of Drift's with this id. */
    boolean delivered(OutboxEntry entry, long driftId);

    /** The message is to be tried again at {@code due}. */
    boolean retry(OutboxEntry entry, Trace trace, Instant due, String reason);

    /** The message was not tried: it is given back as if it had not been claimed, and is not due before {@code due}. */
    boolean postpone(OutboxEntry entry, Instant due);

    /** The message will not be delivered; those behind it go on. */
    boolean bury(OutboxEntry entry, String reason);

    /** What is known of the posts that this one must not be taken for. */
    PostedBefore postedBefore(OutboxEntry entry);

    /**
     * Remembers the echo's id for the message of its conversation that may have been posted, is not known to be, and says
     * the same. Does not block. Completes with whether there was one.
     */
    CompletionStage<Boolean> heard(Echo echo);

    /** What a try left behind at Drift. */
    enum Trace {
        /** Surely nothing. */
        NOTHING,
        /** Perhaps the message. */
        PERHAPS_A_POST,
        /** Nothing, as it only looked for the message, and got no answer. */
        A_FAILED_LOOK
    }
}
