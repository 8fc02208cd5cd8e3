package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Run;
import dev.countersteer.dispatch.StepLog;
import dev.countersteer.dispatch.StepResult;
import dev.countersteer.work.Worker;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps over JDBC. Looking is a read, and costs no sync, unless the claim is about to run out. */
final class JdbcSteps implements StepLog {
    private static final String OURS = " WHERE id = ? AND lease_token = ? AND state = 'running'";
    private static final String CLAIM = "SELECT lease_until FROM inbox" + OURS;
    private static final String RENEW = "UPDATE inbox SET lease_until = ?" + OURS;
    /** Changes nothing, and keeps others from the row until the end of the transaction. */
    private static final String HOLD = "UPDATE inbox SET attempt = attempt" + OURS;

    private static final String RECORDED = "SELECT name, result FROM step WHERE inbox_id = ?";
    private static final String INSERT =
            "INSERT INTO step (inbox_id, name, result, attempt, at) VALUES (?, ?, ?, ?, ?)";

    /** The worker renews earlier than that: less is left only of a process that stood still. */
    private static final Duration ENOUGH = Worker.LEASE.dividedBy(3);

    private final Transactor transactor;
    private final StoreClock clock;

    @Inject
    JdbcSteps(Transactor transactor, StoreClock clock) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Map<String, StepResult> recorded(Run run) {
        Instant now = clock.now();
        Optional<List<Step>> steps = transactor.call(
                session -> isHeld(session, run, now) ? Optional.of(recorded(session, run)) : Optional.empty());
        Map<String, StepResult> results = new HashMap<>();
        steps.orElseThrow(() -> new ClaimLostException(run))
                .forEach(step -> results.put(step.name(), StepJson.result(step.name(), step.json())));
        return results;
    }

    @Override
    public void confirm(Run run) {
        Instant now = clock.now();
        requireHeld(run, transactor.call(session -> isHeld(session, run, now)));
    }

    @Override
    public <T> T record(Run run, String name, Class<T> type, T result) {
        String json = StepJson.write(name, type, result);
        long now = clock.now().toEpochMilli();
        requireHeld(run, transactor.call(session -> {
            boolean held = hold(session, run);
            if (held) {
                session.update(INSERT, run.entry(), name, json, run.attempt(), now);
            }
            return held;
        }));
        return StepJson.result(name, json).as(type);
    }

    /** Whether the run holds its claim; if so, it does until the end of the transaction. */
    static boolean hold(Session session, Run run) {
        return session.update(HOLD, run.entry(), run.token()) == 1;
    }

    /** After a standstill the claim may be anyone's at any moment: it is made to last before anything relies on it. */
    private static boolean isHeld(Session session, Run run, Instant now) {
        Optional<Instant> until =
                session.first(CLAIM, row -> Instant.ofEpochMilli(row.getLong("lease_until")), run.entry(), run.token());
        if (until.isEmpty() || until.get().isAfter(now.plus(ENOUGH))) {
            return until.isPresent();
        }
        long renewed = now.plus(Worker.LEASE).toEpochMilli();
        return session.update(RENEW, renewed, run.entry(), run.token()) == 1;
    }

    private static List<Step> recorded(Session session, Run run) {
        return session.query(RECORDED, row -> new Step(row.getString("name"), row.getString("result")), run.entry());
    }

    private static void requireHeld(Run run, boolean held) {
        if (!held) {
            throw new ClaimLostException(run);
        }
    }

    private record Step(String name, String json) {}
}
