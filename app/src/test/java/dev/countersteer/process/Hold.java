package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps whoever comes until it is released. */
final class Hold {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    void await() {
        waiting.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    void awaitSomeone() {
        eventually(() -> assertThat(waiting).hasPositiveValue());
    }

    boolean isHolding() {
        return waiting.get() > 0;
    }

    void release() {
        released.countDown();
    }
}
