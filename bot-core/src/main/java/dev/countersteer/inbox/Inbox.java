package dev.countersteer.inbox;

import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The messages and events accepted and not yet answered.
 *
 * <p>Methods that settle an entry commit its end and what it posts in one transaction, and do nothing, returning false,
 * when the entry's lease was lost: another worker has it.
 */
public interface Inbox extends WorkQueue<InboxEntry> {
    /**
     * Keeps a message or an event. Completes after the commit: true when it is new, false when this org's of this id was
     * accepted before, however long ago. Completes with a {@code StoreException} when it could not be kept. Does not
     * block.
     */
    CompletionStage<Boolean> accept(Incoming incoming);

    /**
     * Keeps a message that wants another one stopped, as {@link #accept} does, and in the same transaction what that is:
     * the older message of its conversation whose turn it is, if there is one. That message goes on until
     * {@link Cancellations#allow} is called.
     */
    CompletionStage<Boolean> acceptCancel(IncomingMessage message);

    /**
     * Claims like {@link #claim(int, Duration)}, but of the {@linkplain InboxEntry#isSuspect suspects} not more than some:
     * the others are as if they had not been claimed, and due again later.
     *
     * @param suspects how many of them at most
     * @param due when the others are; to come
     */
    List<InboxEntry> claim(int limit, Duration lease, int suspects, Instant due);

    /** What is waiting and what was given up. */
    Backlog backlog();

    /** The entry is answered, or needs no answer. */
    boolean complete(InboxEntry entry, String outcome, List<OutgoingMessage> replies);

    /** The entry is to run again at {@code due}. The replies tell of progress, as those of {@link #post} do. */
    boolean retry(InboxEntry entry, Instant due, String reason, List<OutgoingMessage> replies);

    /**
     * Gives a claim back that ended for want of something which was not asked, as if it had not been made, not to be made
     * again before {@code due}; but the entry counts as one that {@linkplain InboxEntry#failedBefore failed before}. The
     * replies tell of progress.
     */
    boolean postpone(InboxEntry entry, Instant due, String reason, List<OutgoingMessage> replies);

    /** The entry is given up; it stays to be looked at. */
    boolean bury(InboxEntry entry, String reason, List<OutgoingMessage> replies);

    /**
     * Posts something for messages that wait for their first run, once for each; of progress, as with {@link #post}.
     *
     * @param after looks at those that were accepted after this time
     * @param until and not after this one
     * @param most for how many at most
     * @param words what is posted for one; asked within the transaction, so without asking anyone
     * @return for how many it was
     */
    int postForWaiting(Instant after, Instant until, int most, Function<WaitingMessage, List<OutgoingMessage>> words);

    /**
     * Tells of progress while the entry runs: after all answers of whatever conversation if not all can be posted at once,
     * and not at all once the entry has ended.
     */
    boolean post(InboxEntry entry, List<OutgoingMessage> messages);
}
