package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits each unit in a transaction of its own: PostgreSQL has many writers, and lets those that commit at the same time
 * share a sync by itself. What loses against another transaction runs again, and so does what meets a connection that
 * was lost while it was not used.
 *
 * <p>If the connection breaks during a commit, nobody here can say whether the unit was kept. It fails, as what was not
 * kept does, and is not run again here: who asked knows what that means. A webhook is answered 503, and its repetition
 * is seen before or new; a claim of which nobody knows runs out; what settles an entry compares the token of its lease,
 * so that the run which follows on a failure finds the entry settled or settles it, and never does so twice.
 */
final class PostgresqlCommit implements Committer {
    private static final Logger log = LoggerFactory.getLogger(PostgresqlCommit.class);
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Outage outage;
    private final MeterRegistry registry;
    private final Timer timer;
    private @Nullable Session session;

    /**
     * @param outage shared by all writers to this database
     */
    PostgresqlCommit(Database database, Outage outage, MeterRegistry registry) {
        this.database = requireNonNull(database, "database is null");
        this.outage = requireNonNull(outage, "outage is null");
        this.registry = requireNonNull(registry, "registry is null");
        this.timer = Timer.builder("store.commit")
                .description("How long a commit took, its sync included")
                .register(registry);
    }

    @Override
    public void run(List<Unit<?>> units) {
        units.forEach(this::run);
    }

    @Override
    public boolean isUp() {
        return !outage.isOn();
    }

    @Override
    public void close() {
        discard();
    }

    private void run(Unit<?> unit) {
        try {
            attemptUntilItCounts(unit);
            unit.settle();
            outage.end();
        } catch (RuntimeException | Error e) {
            discard();
            StoreException failure =
                    e instanceof StoreException known ? known : new StoreException("the store failed", e);
            unit.fail(failure);
            outage.begin(failure);
        }
    }

    private void attemptUntilItCounts(Unit<?> unit) {
        for (int attempt = 1; ; attempt++) {
            boolean used = session != null;
            Session current = session();
            Optional<StoreException> lost = attempt(unit, current);
            if (lost.isEmpty()) {
                return;
            }
            if (current.isBroken() && !used) {
                throw lost.get();
            }
            if (attempt == ATTEMPTS) {
                unit.fail(lost.get());
                return;
            }
        }
    }

    /** Empty when the unit has its outcome, which may be a failure of its own; else why it is to be run again. */
    private Optional<StoreException> attempt(Unit<?> unit, Session current) {
        if (unit.attempt(current)) {
            return commit(current);
        }
        Optional<StoreException> failure = unit.failure();
        if (!current.isBroken()) {
            current.rollback();
        }
        return failure.filter(reason -> current.isBroken() || Postgresql.lostAgainstAnother(reason));
    }

    private Optional<StoreException> commit(Session current) {
        Timer.Sample started = Timer.start(registry);
        try {
            current.commit();
        } catch (StoreException e) {
            if (Postgresql.lostAgainstAnother(e)) {
                return Optional.of(e);
            }
            throw Postgresql.leavesOpenWhatCameOfIt(e)
                    ? new StoreException("nobody knows whether it was kept: " + e.getMessage(), e)
                    : e;
        }
        started.stop(timer);
        return Optional.empty();
    }

    private Session session() {
        if (session != null && session.isBroken()) {
            discard();
        }
        if (session == null) {
            session = outage.connect(() -> new Session(database.connect(), database.dialect()));
        }
        return session;
    }

    private void discard() {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (SQLException e) {
            log.debug("A connection that is not needed any more did not close", e);
        }
        session = null;
    }
}
