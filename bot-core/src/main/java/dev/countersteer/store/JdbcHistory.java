package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.history.Buried;
import dev.countersteer.history.History;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Story;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The history over JDBC. */
final class JdbcHistory implements History {
    private final Transactor transactor;
    private final StoreClock clock;

    @Inject
    JdbcHistory(Transactor transactor, StoreClock clock) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Buried buried(int most) {
        return transactor.call(session ->
                new Buried(HistoryRows.buriedEntries(session, most), HistoryRows.buriedPosts(session, most)));
    }

    @Override
    public Optional<Story> story(Reference reference) {
        return transactor.call(session -> HistoryRows.story(session, reference));
    }

    @Override
    public boolean replay(Reference reference) {
        Instant now = clock.now();
        return transactor.call(session -> Revival.of(reference).replay(session, now));
    }

    @Override
    public boolean dismiss(Reference reference) {
        return transactor.call(session -> Revival.of(reference).dismiss(session));
    }

    @Override
    public int prune(Instant before) {
        Instant storeBefore = clock.toStore(before);
        int pruned = 0;
        Optional<Pruning.Stretch> stretch = next(0, storeBefore);
        while (stretch.isPresent()) {
            pruned += stretch.get().entries();
            stretch = next(stretch.get().to(), storeBefore);
        }
        while (transactor.call(session -> Pruning.forget(session, storeBefore))) {
            // Some at a time, as above.
        }
        return pruned;
    }

    private Optional<Pruning.Stretch> next(long from, Instant before) {
        return transactor.call(session -> Pruning.next(session, from, before));
    }
}
