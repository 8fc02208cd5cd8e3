package dev.countersteer.work;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims entries as they fall due and runs each on a thread of its own, a bounded number at a time. One thread claims;
 * another renews the leases of what runs.
 *
 * @param <E> a claimed entry
 */
public abstract class Worker<E extends Claimed> {
    /** How long a claim holds without being renewed: what a crash delays its entries by, at most. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration A_CLAIM_TAKES_AT_MOST = Duration.ofSeconds(5);

    private final String name;
    private final WorkQueue<E> queue;
    private final Consumer<E> work;
    private final int concurrency;
    private final Gate gate;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Signal signal = new Signal();
    private final Leases<E> leases;
    private final Thread claimer;
    private volatile boolean finishing;
    private volatile boolean stopping;
    private volatile boolean started;
    private volatile boolean failing;

    /**
     * Makes a worker; {@link #start} sets it going.
     *
     * @param name for logs and threads
     * @param work does the work of an entry and settles it; called by many threads at a time
     * @param concurrency how many entries run at once
     * @param threads makes one thread for each entry
     */
    protected Worker(
            String name, WorkQueue<E> queue, Consumer<E> work, int concurrency, ThreadFactory threads, Clock clock) {
        this(name, queue, work, concurrency, Gate.open(), threads, clock);
    }

    /**
     * Makes a worker that claims no more than a gate lets through.
     *
     * @param gate asked before each claim, for as much as there is room for
     */
    protected Worker(
            String name,
            WorkQueue<E> queue,
            Consumer<E> work,
            int concurrency,
            Gate gate,
            ThreadFactory threads,
            Clock clock) {
        this.name = requireNonNull(name, "name is null");
        this.queue = requireNonNull(queue, "queue is null");
        this.work = requireNonNull(work, "work is null");
        this.concurrency = concurrency;
        this.gate = requireNonNull(gate, "gate is null");
        this.threads = requireNonNull(threads, "threads is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.leases = new Leases<>(name, queue, LEASE, clock);
        this.claimer = Threads.daemons(name).newThread(this::claimUntilStopped);
    }

    /** Begins to claim. Once only. */
    public void start() {
        started = true;
        claimer.start();
        leases.start();
    }

    /** Says that something may be due now. Cheap, and nothing while all places are taken; for any thread. */
    public void wake() {
        if (leases.count() < concurrency) {
            signal.raise();
        }
    }

    /** Whether it claims, its store answers, and threads can be had. */
    public boolean isHealthy() {
        return started && claimer.isAlive() && !finishing && !stopping && !failing;
    }

    /** How many entries run now. */
    public int running() {
        return leases.count();
    }

    /**
     * Runs on until nothing is due, for as long as {@code grace}, and then stops as {@link #drain} does: for work that
     * others have just left behind.
     */
    public void finish(Duration grace) {
        finishing = true;
        signal.raise();
        awaitClaimer(grace);
        drain(Duration.ZERO);
    }

    /**
     * Stops claiming, lets what runs finish, and after {@code grace} gives the rest back for another worker, or this one
     * after a restart. Returns when that is done.
     */
    public void drain(Duration grace) {
        stopping = true;
        signal.raise();
        // What a claim under way brings runs, too, and would else be left to its lease.
        awaitClaimer(A_CLAIM_TAKES_AT_MOST);
        signal.awaitUntil(leases::isEmpty, grace);
        leases.abandonAll();
        leases.stop();
    }

    /**
     * Runs all that is due, on the calling thread, one entry at a time, until nothing is. For tests and tools; not
     * beside {@link #start}.
     */
    public void runDue() {
        for (List<E> entries = claim(1); !entries.isEmpty(); entries = claim(1)) {
            entries.forEach(work);
        }
    }

    private void claimUntilStopped() {
        while (!stopping) {
            try {
                // Before the claim: what ends after it may have made something due.
                boolean nothingRan = leases.isEmpty();
                boolean idle = claimOnce();
                failing = false;
                if (finishing && nothingRan && idle) {
                    return;
                }
                signal.await(idle ? untilNextDue() : untilOpen());
            } catch (RuntimeException | Error e) {
                // Whatever it is, a worker that does not claim any more is worse.
                logFirst(e);
                signal.await(POLL);
            }
        }
    }

    /** Returns whether there is room for more, and nothing was due to fill it. */
    private boolean claimOnce() {
        int free = concurrency - leases.count();
        if (free <= 0) {
            return false;
        }
        leases.renewIfLate();
        if (!gate.closedFor().isZero()) {
            return false;
        }
        List<E> entries = claim(free);
        boolean allRun = entries.stream().map(this::runOnThread).reduce(true, Boolean::logicalAnd);
        if (!allRun) {
            throw new IllegalStateException("no thread can be had for what was claimed; it was given back");
        }
        if (!entries.isEmpty()) {
            signal.raise();
        }
        return entries.isEmpty();
    }

    private List<E> claim(int most) {
        int room = gate.take(most);
        int claimed = 0;
        try {
            List<E> entries = room < 1 ? List.of() : queue.claim(room, LEASE);
            claimed = entries.size();
            return entries;
        } finally {
            gate.giveBack(room - claimed);
        }
    }

    /** False when there is no thread for it. */
    private boolean runOnThread(E entry) {
        if (!leases.hold(entry)) {
            log.warn("{} still runs what it has claimed again, and does not run it twice: {}", name, entry);
            return true;
        }
        try {
            threads.newThread(() -> run(entry)).start();
            return true;
        } catch (RuntimeException | Error e) {
            log.debug("{} has no thread for {}", name, entry, e);
            leases.giveBack(entry);
            return false;
        }
    }

    private void run(E entry) {
        try {
            work.accept(entry);
        } catch (ServiceException e) {
            log.error("{} could not settle {}; it runs again when its lease ends: {}", name, entry, e.getMessage());
        } catch (RuntimeException | Error e) {
            log.error("{} could not settle {}; it runs again when its lease ends", name, entry, e);
        } finally {
            leases.end(entry);
            signal.raise();
        }
    }

    private void awaitClaimer(Duration longest) {
        try {
            // A join of no time would last for ever.
            claimer.join(Math.max(1, longest.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextDue() {
        Instant now = clock.instant();
        return queue.nextDue()
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(POLL) < 0)
                .map(wait -> wait.isNegative() ? Duration.ofMillis(1) : wait)
                .orElse(POLL);
    }

    /** While all places are taken, an end wakes; while the gate is closed, nothing does. */
    private Duration untilOpen() {
        Duration closed = gate.closedFor();
        return closed.isZero() || closed.compareTo(POLL) > 0 ? POLL : closed;
    }

    /** What the store says of itself is logged there; here, only what comes of it. */
    private void logFirst(Throwable failure) {
        if (!failing && failure instanceof ServiceException) {
            log.error("{} cannot claim work and tries each second from now on: {}", name, failure.getMessage());
            log.debug("{} cannot claim work", name, failure);
        } else if (!failing) {
            log.error("{} cannot claim work and tries each second from now on", name, failure);
        }
        failing = true;
    }
}
