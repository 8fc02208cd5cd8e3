package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.outbox.Echo;
import dev.countersteer.outbox.Outbox;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.PostedBefore;
import dev.countersteer.work.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The outbox over JDBC: claim and settle; rows come in with {@link JdbcInbox}. */
final class JdbcOutbox implements Outbox {
    private static final ConversationQueue<OutboxEntry> QUEUE = OutboxRows.QUEUE;
    private static final String DELIVERED = ConversationQueue.update(
            "outbox",
            "state = 'done', outcome = 'delivered', finished = ?, drift_message_id = coalesce(?, drift_message_id),"
                    + " head = 0, lease_token = NULL, lease_until = NULL");
    private static final String RETRY = ConversationQueue.update(
            "outbox",
            "state = 'waiting', due = ?, reason = ?, harmless = harmless + ?, looks = looks * ? + ?,"
                    + " head = 0, lease_token = NULL, lease_until = NULL");

    private final Transactor transactor;
    private final StoreClock clock;
    private final LeaseTokens tokens;
    private final Signals signals;

    @Inject
    JdbcOutbox(Transactor transactor, StoreClock clock, LeaseTokens tokens, Signals signals) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.tokens = requireNonNull(tokens, "tokens is null");
        this.signals = requireNonNull(signals, "signals is null");
    }

    @Override
    public List<OutboxEntry> claim(int limit, Duration lease) {
        if (limit < 1) {
            return List.of();
        }
        Instant now = clock.now();
        Lease claim = new Lease(tokens.next(), now.plus(lease));
        List<OutboxEntry> entries = transactor.call(session -> QUEUE.claim(session, limit, now, claim));
        return entries.stream()
                .sorted(Comparator.comparingLong(OutboxEntry::id))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactor.call(QUEUE::nextDue).map(clock::toProcess);
    }

    @Override
    public boolean renew(OutboxEntry entry, Duration lease) {
        Instant until = clock.now().plus(lease);
        return transactor.call(session -> QUEUE.renew(session, Turn.of(entry), until));
    }

    @Override
    public boolean delivered(OutboxEntry entry) {
        return deliver(entry, null);
    }

    @Override
    public boolean delivered(OutboxEntry entry, long driftId) {
        return deliver(entry, driftId);
    }

    @Override
    public boolean retry(OutboxEntry entry, Trace trace, Instant due, String reason) {
        requireNonNull(reason, "reason is null");
        return giveBack(entry, trace, clock.toStore(due), reason);
    }

    @Override
    public boolean postpone(OutboxEntry entry, Instant due) {
        Instant storeDue = clock.toStore(due);
        return giveBack(entry, session -> QUEUE.postpone(session, Turn.of(entry), storeDue));
    }

    @Override
    public boolean bury(OutboxEntry entry, String reason) {
        requireNonNull(reason, "reason is null");
        Instant now = clock.now();
        return transactor.call(session -> QUEUE.bury(session, Turn.of(entry), reason, now));
    }

    @Override
    public boolean release(OutboxEntry entry) {
        return giveBack(entry, session -> QUEUE.release(session, Turn.of(entry)));
    }

    /** The post may be under way: so the try counts, as one that may have posted. */
    @Override
    public boolean abandon(OutboxEntry entry) {
        return giveBack(entry, Trace.PERHAPS_A_POST, clock.now(), "the bot stopped while it was being posted");
    }

    @Override
    public PostedBefore postedBefore(OutboxEntry entry) {
        return transactor.call(session -> PostedRows.before(session, entry));
    }

    @Override
    public CompletionStage<Boolean> heard(Echo echo) {
        Instant now = clock.now();
        return transactor.submit(session -> PostedRows.hear(session, echo, now)).thenApply(this::signal);
    }

    private boolean deliver(OutboxEntry entry, @Nullable Long driftId) {
        long now = clock.now().toEpochMilli();
        return transactor.call(session -> QUEUE.settle(session, DELIVERED, Turn.of(entry), now, driftId));
    }

    private boolean giveBack(OutboxEntry entry, Trace trace, Instant due, String reason) {
        int harmless = trace == Trace.PERHAPS_A_POST ? 0 : 1;
        int looksKept = trace == Trace.PERHAPS_A_POST ? 0 : 1;
        int looksMore = trace == Trace.A_FAILED_LOOK ? 1 : 0;
        return giveBack(
                entry,
                session -> QUEUE.settle(
                        session, RETRY, Turn.of(entry), due.toEpochMilli(), reason, harmless, looksKept, looksMore));
    }

    private boolean giveBack(OutboxEntry entry, Predicate<Session> change) {
        Instant now = clock.now();
        return signal(transactor.call(session -> {
            boolean held = change.test(session);
            if (held) {
                OutboxRows.dropIfSuperseded(session, Turn.of(entry), now);
            }
            return held;
        }));
    }

    /** After a commit that left something for whichever node has room. */
    private boolean signal(boolean left) {
        if (left) {
            signals.raise(DueWork.OUTBOX);
        }
        return left;
    }
}
