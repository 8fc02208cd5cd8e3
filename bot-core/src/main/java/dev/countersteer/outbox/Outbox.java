package dev.countersteer.outbox;

import dev.countersteer.work.WorkQueue;
import java.time.Instant;

/**
 * The messages decided on and not yet delivered. Rows come in through {@link dev.countersteer.inbox.Inbox}, in the
 * transaction that settles their cause. Methods that settle an entry return false, and do nothing, when its lease was
 * lost: another worker has it.
 */
public interface Outbox extends WorkQueue<OutboxEntry> {
    /** The message was posted. */
    boolean delivered(OutboxEntry entry);

    /** The message is to be tried again at {@code due}. */
    boolean retry(OutboxEntry entry, Instant due, String reason);

    /** The message will not be delivered; those behind it go on. */
    boolean bury(OutboxEntry entry, String reason);
}
