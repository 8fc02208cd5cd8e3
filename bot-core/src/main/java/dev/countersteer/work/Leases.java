package dev.countersteer.work;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The leases of what a worker runs. A thread of its own renews them, long before they run out. Safe for use by many
 * threads.
 *
 * @param <E> a claimed entry
 */
final class Leases<E extends Claimed> {
    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private final String name;
    private final WorkQueue<E> queue;
    private final Duration length;
    private final Clock clock;
    private final Map<Long, E> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewals;
    private volatile Instant renewed = Instant.MIN;
    private volatile boolean failing;

    /**
     * @param name of the worker, for logs and the thread
     * @param length how long each lease holds from its renewal on
     */
    Leases(String name, WorkQueue<E> queue, Duration length, Clock clock) {
        this.name = requireNonNull(name, "name is null");
        this.queue = requireNonNull(queue, "queue is null");
        this.length = requireNonNull(length, "length is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.renewals = Executors.newSingleThreadScheduledExecutor(Threads.daemons(name + "-leases"));
    }

    /** Begins to renew. Once only. */
    void start() {
        long period = length.toMillis() / 3;
        var unused = renewals.scheduleWithFixedDelay(this::renewAll, period, period, TimeUnit.MILLISECONDS);
    }

    /** Ends renewing. */
    void stop() {
        renewals.shutdownNow();
    }

    /** Holds the lease of an entry that was claimed. False when it does so already. */
    boolean hold(E entry) {
        return held.putIfAbsent(entry.id(), entry) == null;
    }

    /** Lets go of the lease of an entry that was settled. */
    void end(E entry) {
        held.remove(entry.id());
    }

    /** Gives an entry back that has not begun to run. */
    void giveBack(E entry) {
        end(entry);
        giveBack(entry, queue::release);
    }

    /** Gives all back that still run; they are held on, as their threads may yet settle them. */
    void abandonAll() {
        for (E entry : held.values()) {
            log.warn("{} gives back unfinished work at shutdown: {}", name, entry);
            giveBack(entry, queue::abandon);
        }
    }

    /** How many are held. */
    int count() {
        return held.size();
    }

    /** Whether none is held. */
    boolean isEmpty() {
        return held.isEmpty();
    }

    /**
     * To be called before a claim. After a pause of the whole process, or an outage of the store, leases have run out, and
     * the worker would claim what it still runs: the end of that would be recorded nowhere, and it would run again.
     *
     * @throws ServiceException they cannot be renewed
     */
    void renewIfLate() {
        if (clock.instant().isAfter(renewed.plus(length.dividedBy(2))) && !renewAll()) {
            throw ServiceException.temporary("The bot's store", "what runs cannot be renewed, and nothing is claimed");
        }
    }

    /** False when some could not be renewed: the leases are as old as they were. */
    private boolean renewAll() {
        boolean all = held.values().stream().map(this::renew).reduce(true, Boolean::logicalAnd);
        if (all) {
            renewed = clock.instant();
        }
        failing = !all;
        return all;
    }

    private boolean renew(E entry) {
        try {
            if (!queue.renew(entry, length) && held.containsKey(entry.id())) {
                log.warn("{} lost the lease of {}; its end will not be recorded here", name, entry);
            }
            return true;
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end all renewals to come. In an outage, each second brings one.
            log.atLevel(failing ? Level.DEBUG : Level.WARN)
                    .log("{} could not renew the lease of {}: {}", name, entry, e.toString());
            return false;
        }
    }

    private void giveBack(E entry, Consumer<E> how) {
        try {
            how.accept(entry);
        } catch (RuntimeException e) {
            log.warn("{} could not give back {}, which waits for its lease to end: {}", name, entry, e.getMessage());
        }
    }
}
