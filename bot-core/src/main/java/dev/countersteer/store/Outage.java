package dev.countersteer.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database is down, as the writers of a store know it from each other: its begin and its end are logged, and
 * while it lasts one of them at a time tries to connect, which may take long, and the others refuse what they are asked.
 * Safe for use by many threads.
 */
final class Outage {
    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final ReentrantLock trying = new ReentrantLock();
    private volatile @Nullable StoreException cause;

    /**
     * Connects, unless the database is down and another tries that already.
     *
     * @throws StoreException it is down
     */
    Session connect(Supplier<Session> connection) {
        StoreException known = cause;
        if (known == null) {
            return connection.get();
        }
        if (!trying.tryLock()) {
            throw new StoreException(String.valueOf(known.getMessage()), known);
        }
        try {
            return connection.get();
        } finally {
            trying.unlock();
        }
    }

    synchronized void begin(StoreException failure) {
        if (cause == null) {
            log.error("The store fails; it is tried again with each request. {}", failure.getMessage(), failure);
        }
        cause = failure;
    }

    boolean isOn() {
        return cause != null;
    }

    void end() {
        if (cause != null) {
            log.info("The store works again");
        }
        cause = null;
    }
}
