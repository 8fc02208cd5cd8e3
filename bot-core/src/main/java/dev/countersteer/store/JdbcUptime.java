package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.Uptime;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** When bots were up, in one row. */
final class JdbcUptime implements Uptime {
    private static final String READ = "SELECT first_up, last_up FROM uptime WHERE id = 1";
    private static final String NOTE = """
            INSERT INTO uptime (id, first_up, last_up) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET last_up = excluded.last_up""";

    private final Transactor transactor;
    private final Clock clock;

    @Inject
    JdbcUptime(Transactor transactor, Clock clock) {
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Optional<Span> span() {
        return transactor.call(session -> session.first(
                READ, row -> new Span(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2)))));
    }

    @Override
    public void note() {
        long now = clock.instant().toEpochMilli();
        transactor.call(session -> session.update(NOTE, now, now));
    }
}
