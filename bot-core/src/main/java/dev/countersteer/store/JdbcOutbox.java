package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.outbox.Outbox;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.work.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The outbox over JDBC: claim and settle; rows come in with {@link JdbcInbox}. */
final class JdbcOutbox implements Outbox {
    private static final ConversationQueue<OutboxEntry> QUEUE = OutboxRows.QUEUE;

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
        Instant now = clock.now();
        return transactor.call(session -> QUEUE.done(session, Turn.of(entry), "delivered", now));
    }

    @Override
    public boolean retry(OutboxEntry entry, Instant due, String reason) {
        requireNonNull(reason, "reason is null");
        Instant storeDue = clock.toStore(due);
        return transactor.call(session -> QUEUE.retry(session, Turn.of(entry), storeDue, reason));
    }

    @Override
    public boolean bury(OutboxEntry entry, String reason) {
        requireNonNull(reason, "reason is null");
        Instant now = clock.now();
        return transactor.call(session -> QUEUE.bury(session, Turn.of(entry), reason, now));
    }

    @Override
    public boolean release(OutboxEntry entry) {
        boolean released = transactor.call(session -> QUEUE.release(session, Turn.of(entry)));
        if (released) {
            signals.raise(DueWork.OUTBOX);
        }
        return released;
    }
}
