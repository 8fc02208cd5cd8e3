package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records which message of the outbox an echo is of. An echo only saves a look, so it never stands in the way of a
 * command: when the store is busy with many, further ones are let go.
 */
final class StoredEchoes implements Echoes {
    private static final Logger log = LoggerFactory.getLogger(StoredEchoes.class);
    private static final int AT_ONCE = 64;

    private final Outbox outbox;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    StoredEchoes(Outbox outbox) {
        this.outbox = requireNonNull(outbox, "outbox is null");
    }

    @Override
    public void heard(Echo echo) {
        if (!places.tryAcquire()) {
            log.debug("Not looked at, as there are many: {}", echo);
            return;
        }
        try {
            outbox.heard(echo).whenComplete((found, failure) -> {
                places.release();
                if (failure != null) {
                    log.debug("Not looked at, as the store failed: {}", echo, failure);
                }
            });
        } catch (RuntimeException e) {
            places.release();
            log.debug("Not looked at: {}", echo, e);
        }
    }
}
