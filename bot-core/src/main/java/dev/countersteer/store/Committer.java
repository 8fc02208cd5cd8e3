package dev.countersteer.store;

import java.util.List;

/** Runs units of work in transactions, over a connection of its own. For use by one thread. */
interface Committer extends AutoCloseable {
    /** Runs the units, in order; after it, each has its outcome. */
    void run(List<Unit<?>> units);

    /** Whether changes are kept, as far as the last ones tell. For any thread. */
    boolean isUp();

    @Override
    void close();
}
