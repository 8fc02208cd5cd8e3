package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.Backlog;
import dev.countersteer.inbox.Inbox;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.WaitingMessage;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.work.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The inbox over JDBC: accept, claim and settle. */
final class JdbcInbox implements Inbox {
    private static final ConversationQueue<InboxEntry> QUEUE = InboxRows.QUEUE;
    private static final Comparator<InboxEntry> OLDEST_FIRST = Comparator.comparing(
                    (InboxEntry entry) -> entry.incoming().sent())
            .thenComparing(entry -> entry.incoming().id());
    /** Locks are taken in one order, or two nodes would wait for each other. */
    private static final Comparator<InboxRows.Waiting> BY_CONVERSATION = Comparator.comparingLong(
            row -> row.message().message().conversation().value());

    private final Transactor transactor;
    private final StoreClock clock;
    private final LeaseTokens tokens;
    private final Signals signals;

    @Inject
    JdbcInbox(Transactor transactor, StoreClock clock, LeaseTokens tokens, Signals signals) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.tokens = requireNonNull(tokens, "tokens is null");
        this.signals = requireNonNull(signals, "signals is null");
    }

    @Override
    public CompletionStage<Boolean> accept(Incoming incoming) {
        requireNonNull(incoming, "incoming is null");
        Instant received = clock.now();
        return transactor
                .submit(session -> InboxRows.insert(session, incoming, received))
                .thenApply(isNew -> signal(isNew, DueWork.INBOX));
    }

    @Override
    public CompletionStage<Boolean> acceptCancel(IncomingMessage message) {
        requireNonNull(message, "message is null");
        Instant received = clock.now();
        return transactor.submit(session -> {
            boolean isNew = InboxRows.insert(session, message, received);
            if (isNew) {
                CancelRows.aim(session, message);
            }
            return isNew;
        });
    }

    @Override
    public List<InboxEntry> claim(int limit, Duration lease) {
        return claim(limit, lease, limit, Instant.EPOCH);
    }

    @Override
    public List<InboxEntry> claim(int limit, Duration lease, int suspects, Instant due) {
        if (limit < 1) {
            return List.of();
        }
        Instant now = clock.now();
        // What were due at once would be claimed at once.
        Instant storeDue = clock.toStore(due).isAfter(now) ? clock.toStore(due) : now.plusMillis(1);
        Lease claim = new Lease(tokens.next(), now.plus(lease));
        return transactor.call(session -> {
            List<InboxEntry> kept = new ArrayList<>();
            boolean full = false;
            while (!full) {
                List<InboxEntry> claimed = QUEUE.claim(session, limit - kept.size(), now, claim);
                List<InboxEntry> tooMany = beyond(suspects - suspects(kept).size(), suspects(claimed));
                tooMany.forEach(entry -> QUEUE.putBack(session, Turn.of(entry), storeDue));
                claimed.stream().filter(entry -> !tooMany.contains(entry)).forEach(kept::add);
                // What is put back has taken the place of others that are due.
                full = tooMany.isEmpty() || kept.size() == limit;
            }
            return kept.stream().sorted(OLDEST_FIRST).toList();
        });
    }

    private static List<InboxEntry> suspects(List<InboxEntry> entries) {
        return entries.stream()
                .filter(InboxEntry::isSuspect)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static List<InboxEntry> beyond(int count, List<InboxEntry> entries) {
        return entries.subList(Math.min(count, entries.size()), entries.size());
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactor.call(QUEUE::nextDue).map(clock::toProcess);
    }

    @Override
    public Backlog backlog() {
        Backlog backlog = transactor.call(InboxRows::backlog);
        return new Backlog(backlog.unfinished(), backlog.oldest().map(clock::toProcess), backlog.buried());
    }

    @Override
    public boolean renew(InboxEntry entry, Duration lease) {
        Instant until = clock.now().plus(lease);
        return transactor.call(session -> QUEUE.renew(session, Turn.of(entry), until));
    }

    @Override
    public boolean complete(InboxEntry entry, String outcome, List<OutgoingMessage> replies) {
        requireNonNull(outcome, "outcome is null");
        Instant now = clock.now();
        return end(entry, replies, now, session -> QUEUE.done(session, Turn.of(entry), outcome, now));
    }

    @Override
    public boolean retry(InboxEntry entry, Instant due, String reason, List<OutgoingMessage> replies) {
        requireNonNull(reason, "reason is null");
        Instant now = clock.now();
        Instant storeDue = clock.toStore(due);
        return tell(
                entry,
                replies,
                session ->
                        QUEUE.retry(session, Turn.of(entry), storeDue, reason) && failed(session, entry, reason, now));
    }

    @Override
    public boolean postpone(InboxEntry entry, Instant due, String reason, List<OutgoingMessage> replies) {
        requireNonNull(reason, "reason is null");
        Instant storeDue = clock.toStore(due);
        return tell(entry, replies, session -> QUEUE.postpone(session, Turn.of(entry), storeDue, reason));
    }

    @Override
    public boolean bury(InboxEntry entry, String reason, List<OutgoingMessage> replies) {
        requireNonNull(reason, "reason is null");
        Instant now = clock.now();
        return end(
                entry,
                replies,
                now,
                session -> QUEUE.bury(session, Turn.of(entry), reason, now) && failed(session, entry, reason, now));
    }

    @Override
    public int postForWaiting(
            Instant after, Instant until, int most, Function<WaitingMessage, List<OutgoingMessage>> words) {
        requireNonNull(words, "words is null");
        Instant now = clock.now();
        Instant storeAfter = clock.toStore(after);
        Instant storeUntil = clock.toStore(until);
        int posted = transactor.call(session -> {
            List<InboxRows.Waiting> waiting = InboxRows.waiting(session, storeAfter, storeUntil, most).stream()
                    .sorted(BY_CONVERSATION)
                    .filter(row -> InboxRows.isStillWaiting(session, row))
                    .toList();
            waiting.forEach(row -> OutboxRows.insertProgress(
                    session, row.id(), row.message().message(), words.apply(row.message()), now));
            return waiting.size();
        });
        signal(posted > 0, DueWork.OUTBOX);
        return posted;
    }

    @Override
    public boolean post(InboxEntry entry, List<OutgoingMessage> messages) {
        return tell(entry, messages, session -> QUEUE.holds(session, Turn.of(entry)));
    }

    @Override
    public boolean release(InboxEntry entry) {
        return signal(transactor.call(session -> QUEUE.release(session, Turn.of(entry))), DueWork.INBOX);
    }

    private static boolean failed(Session session, InboxEntry entry, String reason, Instant now) {
        HistoryRows.failed(session, entry.id(), entry.attempt(), now, reason);
        return true;
    }

    private boolean end(InboxEntry entry, List<OutgoingMessage> messages, Instant now, Predicate<Session> change) {
        List<OutgoingMessage> posted = List.copyOf(messages);
        return whereHeld(change, posted, session -> OutboxRows.insertEnd(session, entry, posted, now));
    }

    private boolean tell(InboxEntry entry, List<OutgoingMessage> messages, Predicate<Session> change) {
        List<OutgoingMessage> posted = List.copyOf(messages);
        Instant now = clock.now();
        return whereHeld(
                change,
                posted,
                session -> OutboxRows.insertProgress(session, entry.id(), entry.incoming(), posted, now));
    }

    /** What an entry posts is added where, and only where, its claim still held. */
    private boolean whereHeld(Predicate<Session> change, List<OutgoingMessage> posted, Consumer<Session> insertion) {
        boolean recorded = transactor.call(session -> {
            boolean held = change.test(session);
            if (held) {
                insertion.accept(session);
            }
            return held;
        });
        signal(recorded && !posted.isEmpty(), DueWork.OUTBOX);
        return recorded;
    }

    /** After a commit that left something for whichever node has room. */
    private boolean signal(boolean left, DueWork work) {
        if (left) {
            signals.raise(work);
        }
        return left;
    }
}
