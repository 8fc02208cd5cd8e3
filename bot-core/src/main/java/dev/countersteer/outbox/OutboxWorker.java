package dev.countersteer.outbox;

import dev.countersteer.work.Threads;
import dev.countersteer.work.Worker;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Sends what the outbox holds, in order within a conversation and in parallel across, as fast as the budget lets it;
 * what has to wait for the budget waits unclaimed.
 */
public final class OutboxWorker extends Worker<OutboxEntry> {
    /** Drift's limits are not known: a few posts at a time are polite and enough. */
    private static final int CONCURRENCY = 8;

    @Inject
    OutboxWorker(Outbox outbox, Delivery delivery, PostBudget budget, Clock clock) {
        super("outbox", outbox, delivery::run, CONCURRENCY, budget, Threads.forTasks("outbox"), clock);
    }
}
