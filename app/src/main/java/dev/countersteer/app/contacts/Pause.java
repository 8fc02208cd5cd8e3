package dev.countersteer.app.contacts;

import java.time.Duration;

/** Lets time go by. */
@FunctionalInterface
public interface Pause {
    /** Returns when it is over. */
    void last(Duration duration) throws InterruptedException;
}
