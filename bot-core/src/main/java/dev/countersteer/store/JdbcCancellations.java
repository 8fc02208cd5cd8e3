package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.CancelRequest;
import dev.countersteer.inbox.Cancellations;
import dev.countersteer.inbox.EntryReference;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The cancellations over JDBC; wishes come in with {@link JdbcInbox}, and what was stopped ends there. */
final class JdbcCancellations implements Cancellations {
    private static final int AT_ONCE = 100;

    private final Transactor transactor;
    private final StoreClock clock;

    @Inject
    JdbcCancellations(Transactor transactor, StoreClock clock) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<CancelRequest> undecided() {
        return transactor.call(session -> CancelRows.undecided(session, AT_ONCE));
    }

    @Override
    public Set<Long> toEnd() {
        long now = clock.now().toEpochMilli();
        return Set.copyOf(transactor.call(session -> CancelRows.toEnd(session, now)));
    }

    @Override
    public void allow(CancelRequest request) {
        change(session -> CancelRows.allow(session, request));
    }

    @Override
    public void deny(CancelRequest request) {
        change(session -> CancelRows.deny(session, request));
    }

    @Override
    public boolean stopped(EntryReference cancel) {
        return transactor.call(session -> CancelRows.stopped(session, cancel));
    }

    private void change(Consumer<Session> change) {
        transactor.call(session -> {
            change.accept(session);
            return true;
        });
    }
}
