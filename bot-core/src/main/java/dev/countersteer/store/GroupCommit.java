package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what waits in one transaction, and so with one sync; what fails alone, fails alone. Opens the connection when
 * it is needed, and opens another after a failure. For use by one thread.
 *
 * <p>A full disk can be read, and transactions that change nothing end well on it. So an outage ends with a change that
 * was kept.
 */
final class GroupCommit implements Committer {
    /** How much work shares a transaction at most. */
    static final int BATCH_AT_MOST = 500;

    private static final String CHANGES = "SELECT total_changes()";
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final SqliteFile file;
    private final MeterRegistry registry;
    private final DistributionSummary batch;
    private final Timer commit;
    private final Outage outage = new Outage();
    private @Nullable Session session;

    GroupCommit(SqliteFile file, MeterRegistry registry) {
        this.file = requireNonNull(file, "file is null");
        this.registry = requireNonNull(registry, "registry is null");
        this.batch = DistributionSummary.builder("store.batch")
                .description("How much work shared a transaction")
                .register(registry);
        this.commit = Timer.builder("store.commit")
                .description("How long a commit took, its sync included")
                .register(registry);
    }

    @Override
    public void run(List<Unit<?>> units) {
        try {
            if (commit(units) || units.size() == 1) {
                units.forEach(Unit::settle);
            } else {
                runSingly(units);
            }
        } catch (RuntimeException | Error e) {
            discard();
            StoreException failure =
                    e instanceof StoreException known ? known : new StoreException("the store failed", e);
            units.forEach(unit -> unit.fail(failure));
            outage.begin(failure);
        }
    }

    @Override
    public boolean isUp() {
        return !outage.isOn();
    }

    @Override
    public void close() {
        discard();
    }

    private void runSingly(List<Unit<?>> units) {
        for (Unit<?> unit : units) {
            commit(List.of(unit));
            unit.settle();
        }
    }

    /** False when one of them threw: then nothing of any is kept. */
    private boolean commit(List<Unit<?>> units) {
        Session current = session();
        // Takes the write lock now, so that another process which holds it is met here and not by the first unit.
        current.update("BEGIN IMMEDIATE");
        long before = outage.isOn() ? changes(current) : 0;
        for (Unit<?> unit : units) {
            if (!unit.attempt(current)) {
                refuseIfNothingCanBeKept(unit);
                current.update("ROLLBACK");
                return false;
            }
        }
        Timer.Sample started = Timer.start(registry);
        current.update("COMMIT");
        started.stop(commit);
        batch.record(units.size());
        if (outage.isOn() && changes(current) > before) {
            outage.end();
        }
        return true;
    }

    /** What the file or its disk is the cause of is no fault of one unit, and all would meet it. */
    private static void refuseIfNothingCanBeKept(Unit<?> unit) {
        Optional<StoreException> failure = unit.failure().filter(SqliteFile::isCauseOf);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static long changes(Session session) {
        return session.query(CHANGES, row -> row.getLong(1)).get(0);
    }

    /** The open connection to the file of that name: without the check, SQLite would go on writing to a deleted file. */
    private Session session() {
        if (session != null && (session.isBroken() || !file.isWhatWasOpened())) {
            discard();
        }
        if (session == null) {
            session = new Session(file.connect(), Dialect.SQLITE);
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
