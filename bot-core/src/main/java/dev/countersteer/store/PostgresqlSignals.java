package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.function.Consumer;

/** Signals over {@code LISTEN} and {@code NOTIFY}. A node does not hear itself: its workers are woken without. */
final class PostgresqlSignals implements Signals {
    private final PostgresqlNotifier notifier;
    private final PostgresqlListener listener;

    PostgresqlSignals(PostgresqlServer server) {
        requireNonNull(server, "server is null");
        String node = UUID.randomUUID().toString();
        this.notifier = new PostgresqlNotifier(server, node);
        this.listener = new PostgresqlListener(server, node);
    }

    @Override
    public void raise(DueWork work) {
        notifier.raise(work);
    }

    @Override
    public void start(Consumer<DueWork> ear) {
        listener.start(ear);
    }

    @Override
    public void close() {
        listener.close();
        notifier.close();
    }

    /** The name of the channel that work is told of. */
    static String channel(DueWork work) {
        return switch (work) {
            case INBOX -> "countersteer_inbox";
            case OUTBOX -> "countersteer_outbox";
        };
    }
}
