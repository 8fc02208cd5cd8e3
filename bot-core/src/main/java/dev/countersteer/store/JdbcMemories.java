package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.MemoryLog;
import dev.countersteer.dispatch.Run;
import dev.countersteer.dispatch.StepResult;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** What handlers remember, over JDBC. */
final class JdbcMemories implements MemoryLog {
    private static final String RECALL = """
            SELECT memory.value FROM memory
            JOIN inbox ON inbox.org = memory.org AND inbox.conversation = memory.conversation
            WHERE inbox.id = ? AND memory.name = ?""";
    private static final String REMEMBER = """
            INSERT INTO memory (org, conversation, name, value, changed)
            SELECT org, conversation, ?, ?, ? FROM inbox WHERE id = ?
            ON CONFLICT (org, conversation, name) DO UPDATE SET value = excluded.value, changed = excluded.changed""";
    private static final String FORGET = """
            DELETE FROM memory WHERE name = ? AND EXISTS (
              SELECT 1 FROM inbox
              WHERE inbox.id = ? AND inbox.org = memory.org AND inbox.conversation = memory.conversation)""";

    private final Transactor transactor;
    private final StoreClock clock;

    @Inject
    JdbcMemories(Transactor transactor, StoreClock clock) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Optional<StepResult> recall(Run run, String name) {
        return transactor
                .call(session -> session.first(RECALL, row -> row.getString("value"), run.entry(), name))
                .map(json -> StepJson.result(name, json));
    }

    @Override
    public <T> void remember(Run run, String name, Class<T> type, T value) {
        String json = StepJson.write(name, type, value);
        long now = clock.now().toEpochMilli();
        change(run, session -> session.update(REMEMBER, name, json, now, run.entry()));
    }

    @Override
    public void forget(Run run, String name) {
        change(run, session -> session.update(FORGET, name, run.entry()));
    }

    private void change(Run run, Consumer<Session> change) {
        boolean held = transactor.call(session -> {
            boolean ours = JdbcSteps.hold(session, run);
            if (ours) {
                change.accept(session);
            }
            return ours;
        });
        if (!held) {
            throw new ClaimLostException(run);
        }
    }
}
