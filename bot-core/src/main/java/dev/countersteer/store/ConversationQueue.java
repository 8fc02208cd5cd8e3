package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.work.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What inbox and outbox have in common: rows that queue by conversation, of which the head may be claimed under a lease.
 * The head of a conversation is the row that runs, else its oldest unfinished one; whatever ends a run elects the next,
 * in the same transaction. So a claim costs the same behind a long queue as behind a short one.
 *
 * <p>Where there are many writers, whoever adds rows to a conversation or settles some {@linkplain Session#lock locks} it
 * first, so that no two elect a head at once. A claim takes no such lock: it passes over rows that others change, and
 * looks again at those that others have changed meanwhile.
 */
final class ConversationQueue<E> {
    private final RowReader<E> reader;
    private final List<String> claims;
    private final String nextDue;
    private final String renew;
    private final String hold;
    private final String finish;
    private final String retry;
    private final String release;
    private final String postpone;
    private final String putBack;
    private final String elect;
    private final String electIfNone;

    /**
     * @param table has the columns of a queue
     * @param order the columns that say which row of a conversation is older
     * @param heads which heads are claimed first, and which then: conditions that lead into the index of claims, and of
     *     which each head fulfills one
     * @param columns what the reader reads of a claimed row
     */
    ConversationQueue(String table, String order, List<String> heads, String columns, RowReader<E> reader) {
        this.reader = requireNonNull(reader, "reader is null");
        this.claims = heads.stream()
                .map(condition -> claim(table, condition, columns))
                .toList();
        this.nextDue = heads.stream()
                .map(condition -> "SELECT min(coalesce(lease_until, due)) FROM " + table + " WHERE " + condition)
                .collect(Collectors.joining(" UNION ALL "));
        this.renew = update(table, "lease_until = ?");
        this.hold = update(table, "attempt = attempt");
        this.finish = update(
                table,
                "state = ?, outcome = ?, reason = coalesce(?, reason), finished = ?,"
                        + " head = 0, lease_token = NULL, lease_until = NULL");
        this.retry = update(
                table, "state = 'waiting', due = ?, reason = ?, head = 0, lease_token = NULL, lease_until = NULL");
        this.release = update(
                table, "state = 'waiting', attempt = attempt - 1, head = 0, lease_token = NULL, lease_until = NULL");
        this.postpone = update(
                table,
                "state = 'waiting', attempt = attempt - 1, due = ?, reason = coalesce(?, reason),"
                        + " head = 0, lease_token = NULL, lease_until = NULL");
        this.putBack = update(
                table, "state = 'waiting', attempt = attempt - 1, due = ?, lease_token = NULL, lease_until = NULL");
        this.elect = """
                UPDATE %1$s SET head = 1 WHERE id = (
                  SELECT id FROM %1$s WHERE org = ? AND conversation = ? AND finished IS NULL AND head = 0
                  ORDER BY %2$s LIMIT 1)""".formatted(table, order);
        this.electIfNone = elect
                + " AND NOT EXISTS (SELECT 1 FROM %s WHERE org = ? AND conversation = ? AND head = 1)".formatted(table);
    }

    /**
     * Claims the heads that are due: those of the first kind before those of the next, and of a kind those that have been
     * due longest; gives them in no order.
     */
    List<E> claim(Session session, int limit, Instant now, Lease lease) {
        List<E> claimed = new ArrayList<>();
        for (String claim : claims) {
            int left = limit - claimed.size();
            if (left > 0) {
                claimed.addAll(session.query(
                        claim,
                        reader,
                        now.toEpochMilli(),
                        left,
                        lease.token(),
                        lease.until().toEpochMilli()));
            }
        }
        return claimed;
    }

    /** When the first head may be claimed, be it past or to come. */
    Optional<Instant> nextDue(Session session) {
        List<Optional<Instant>> due = session.query(nextDue, row -> {
            long millis = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        });
        return due.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    boolean renew(Session session, Turn turn, Instant until) {
        return change(session, renew, turn, until.toEpochMilli());
    }

    /** Whether the claim still holds; if so, nobody can take it over before this transaction ends. */
    boolean holds(Session session, Turn turn) {
        session.lock(turn.org(), turn.conversation());
        return change(session, hold, turn);
    }

    boolean done(Session session, Turn turn, String outcome, Instant now) {
        return settle(session, finish, turn, "done", outcome, null, now.toEpochMilli());
    }

    boolean bury(Session session, Turn turn, String reason, Instant now) {
        return settle(session, finish, turn, "buried", null, reason, now.toEpochMilli());
    }

    boolean retry(Session session, Turn turn, Instant due, String reason) {
        return settle(session, retry, turn, due.toEpochMilli(), reason);
    }

    boolean release(Session session, Turn turn) {
        return settle(session, release, turn);
    }

    /**
     * Undoes a claim in the transaction that made it, not to be made again before {@code due}. The row stays the head, so
     * that its conversation, which the claim did not lock, is left as it is.
     */
    void putBack(Session session, Turn turn, Instant due) {
        change(session, putBack, turn, due.toEpochMilli());
    }

    /** Gives a claim back as if it had not been made, not to be made again before {@code due}. */
    boolean postpone(Session session, Turn turn, Instant due) {
        return settle(session, postpone, turn, due.toEpochMilli(), null);
    }

    /** The same, and says why. */
    boolean postpone(Session session, Turn turn, Instant due, String reason) {
        return settle(session, postpone, turn, due.toEpochMilli(), reason);
    }

    /** Elects a head for a conversation that has lost its own; nothing when it has one, or no row is left. */
    void electIfNone(Session session, OrgId org, ConversationId conversation) {
        session.lock(org, conversation);
        session.update(electIfNone, org.value(), conversation.value(), org.value(), conversation.value());
    }

    /** Ends a turn by a statement whose last two parameters are the row's number and the claim's token. */
    boolean settle(Session session, String sql, Turn turn, @Nullable Object... values) {
        session.lock(turn.org(), turn.conversation());
        if (!change(session, sql, turn, values)) {
            return false;
        }
        session.update(elect, turn.org().value(), turn.conversation().value());
        return true;
    }

    private static boolean change(Session session, String sql, Turn turn, @Nullable Object... values) {
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(values));
        parameters.add(turn.id());
        parameters.add(turn.token());
        return session.update(sql, parameters.toArray()) == 1;
    }

    private static String claim(String table, String heads, String columns) {
        return """
                WITH claimed AS (
                  SELECT id FROM %1$s WHERE %2$s AND coalesce(lease_until, due) <= ?
                  ORDER BY coalesce(lease_until, due), id LIMIT ? FOR UPDATE SKIP LOCKED)
                UPDATE %1$s SET state = 'running', attempt = attempt + 1, lease_token = ?, lease_until = ?
                WHERE id IN (SELECT id FROM claimed)
                RETURNING %3$s""".formatted(table, heads, columns);
    }

    /** A change of a claimed row, for {@link #settle}. */
    static String update(String table, String change) {
        return "UPDATE " + table + " SET " + change + " WHERE id = ? AND lease_token = ? AND state = 'running'";
    }
}
