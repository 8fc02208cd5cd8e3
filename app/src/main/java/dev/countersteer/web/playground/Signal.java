package dev.countersteer.web.playground;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Raised by many threads, awaited by one; raised often before it is awaited, it was raised once. */
final class Signal {
    private final Semaphore raised = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);

    void raise() {
        raised.release();
    }

    /** Whoever waits goes on, and waits no more. */
    void end() {
        ended.countDown();
        raise();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /**
     * Waits until the signal is raised, and {@code pause} longer for what else raises it.
     *
     * @return false when it was not raised within {@code limit}
     */
    boolean await(Duration limit, Duration pause) throws InterruptedException {
        if (!raised.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        raised.drainPermits();
        return true;
    }
}
