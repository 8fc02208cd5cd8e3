package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.InboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Does at random what may be done to an inbox, and to a plain list: every database has to agree with the list. */
abstract class InboxModelContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int STEPS = 2_000;

    private final Random random = new Random(20261123);
    private final List<Row> rows = new ArrayList<>();
    private final List<InboxEntry> claims = new ArrayList<>();

    abstract TestStore open();

    @Test
    void agreesWithAPlainListWhateverHappens() {
        try (TestStore store = open()) {
            for (int step = 0; step < STEPS; step++) {
                act(store);
                assertThat(store.inbox.nextDue()).as("step %s", step).isEqualTo(nextDue());
            }
        }

        assertThat(rows).filteredOn(row -> row.finished).hasSizeGreaterThan(STEPS / 20);
    }

    private void act(TestStore store) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> accept(store);
            case 3, 4 -> claim(store);
            case 5 -> store.clock.advance(Duration.ofSeconds(random.nextInt(12)));
            default -> settle(store);
        }
    }

    private void accept(TestStore store) {
        Row row = new Row(random.nextInt(1_000), random.nextInt(5), START.plusSeconds(random.nextInt(50)));
        boolean expected = rows.stream().noneMatch(other -> other.id == row.id);
        row.due = store.clock.instant();

        assertThat(store.accept(message(row.id, row.conversation, row.sent))).isEqualTo(expected);
        if (expected) {
            rows.add(row);
        }
    }

    private void claim(TestStore store) {
        Instant now = store.clock.instant();
        List<Row> expected = heads().filter(row -> !row.claimable().isAfter(now))
                .sorted(Row.AGE)
                .toList();

        List<InboxEntry> claimed = store.inbox.claim(100, LEASE);

        expected.forEach(row -> row.claim(now.plus(LEASE)));
        assertThat(claimed).extracting(entry -> entry.incoming().id()).isEqualTo(ids(expected));
        assertThat(claimed).extracting(InboxEntry::attempt).isEqualTo(attempts(expected));
        for (int i = 0; i < claimed.size(); i++) {
            expected.get(i).token = claimed.get(i).lease().token();
        }
        claims.addAll(claimed);
    }

    private void settle(TestStore store) {
        if (claims.isEmpty()) {
            return;
        }
        InboxEntry claim = claims.remove(random.nextInt(claims.size()));
        Row row = rows.stream()
                .filter(other -> other.id == claim.incoming().id())
                .findFirst()
                .orElseThrow();
        boolean expected = row.holds(claim);
        Instant due = store.clock.instant().plusSeconds(random.nextInt(20));

        boolean settled = settle(store, claim, row, expected, due);

        assertThat(settled).isEqualTo(expected);
    }

    private boolean settle(TestStore store, InboxEntry claim, Row row, boolean held, Instant due) {
        if (held) {
            row.leaseUntil = Optional.empty();
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                row.finished |= held;
                return store.inbox.complete(claim, "done", List.of());
            }
            case 1 -> {
                row.finished |= held;
                return store.inbox.bury(claim, "why", List.of());
            }
            case 2 -> {
                row.due = held ? due : row.due;
                return store.inbox.retry(claim, due, "why", List.of());
            }
            default -> {
                row.attempt -= held ? 1 : 0;
                return store.inbox.release(claim);
            }
        }
    }

    private Optional<Instant> nextDue() {
        return heads().map(Row::claimable).min(Comparator.naturalOrder());
    }

    private Stream<Row> heads() {
        return Stream.of(0, 1, 2, 3, 4)
                .flatMap(conversation -> rows.stream()
                        .filter(row -> row.conversation == conversation && !row.finished)
                        .min(Comparator.comparing((Row row) -> row.leaseUntil.isEmpty())
                                .thenComparing(Row.AGE))
                        .stream());
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(row -> row.id).toList();
    }

    private static List<Integer> attempts(List<Row> rows) {
        return rows.stream().map(row -> row.attempt).toList();
    }

    private static final class Row {
        static final Comparator<Row> AGE =
                Comparator.comparing((Row row) -> row.sent).thenComparing(row -> row.id);

        final long id;
        final int conversation;
        final Instant sent;
        Instant due = START;
        Optional<Instant> leaseUntil = Optional.empty();
        String token = "";
        int attempt;
        boolean finished;

        Row(long id, int conversation, Instant sent) {
            this.id = id;
            this.conversation = conversation;
            this.sent = sent;
        }

        Instant claimable() {
            return leaseUntil.orElse(due);
        }

        void claim(Instant until) {
            leaseUntil = Optional.of(until);
            attempt++;
        }

        boolean holds(InboxEntry claim) {
            return leaseUntil.isPresent()
                    && !finished
                    && token.equals(claim.lease().token());
        }
    }
}
