package dev.countersteer.drift;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the calling thread wait between two tries; tests put in one that does not. */
@FunctionalInterface
interface Pause {

    void last(Duration duration) throws InterruptedException;

    /** A pause that takes its time. */
    static Pause real() {
        // Nobody counts this latch down: its time-out is the pause.
        return duration -> new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
