package dev.countersteer.store;

import java.util.function.Consumer;

/**
 * Tells the other nodes of a store that there is work, and hears of it from them. Nothing depends on a signal's arrival:
 * workers look for work each second anyway. Safe for use by many threads.
 */
interface Signals extends AutoCloseable {
    /** Says that work is due, in a moment, and does not block. Soon again is said once. Before the start, nothing is. */
    void raise(DueWork work);

    /** Begins to listen; what other nodes raise goes to the ear, on a thread that may not be held up. */
    void start(Consumer<DueWork> ear);

    @Override
    void close();

    /** For a store that has one node. */
    static Signals none() {
        return new Signals() {
            @Override
            public void raise(DueWork work) {}

            @Override
            public void start(Consumer<DueWork> ear) {}

            @Override
            public void close() {}
        };
    }
}
