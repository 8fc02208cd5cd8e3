package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.InboxWorker;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.store.Store;
import dev.countersteer.web.HealthCheck;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether store and workers do their part; the first that does not is named. */
final class PartsHealth implements HealthCheck {
    private final Store store;
    private final InboxWorker inbox;
    private final OutboxWorker outbox;

    @Inject
    PartsHealth(Store store, InboxWorker inbox, OutboxWorker outbox) {
        this.store = requireNonNull(store, "store is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.outbox = requireNonNull(outbox, "outbox is null");
    }

    @Override
    public Optional<String> problem() {
        if (!store.isUp()) {
            return Optional.of("the store does not answer");
        }
        if (!inbox.isHealthy()) {
            return Optional.of("commands are not being run");
        }
        return outbox.isHealthy() ? Optional.empty() : Optional.of("replies are not being sent");
    }
}
