package dev.countersteer.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes one waiting thread; a signal that nobody waits for is kept for the next one who does. */
final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private boolean pending;

    void raise() {
        lock.lock();
        try {
            pending = true;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the signal is raised, has been raised since the last wait, or the time is up. */
    void await(Duration longest) {
        lock.lock();
        try {
            awaitUntil(() -> pending, longest);
            pending = false;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the condition holds, looking again at each signal, or the time is up. */
    void awaitUntil(BooleanSupplier condition, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (left > 0 && !condition.getAsBoolean()) {
                left = raised.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
