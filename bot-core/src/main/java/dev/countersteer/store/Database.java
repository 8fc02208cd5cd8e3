package dev.countersteer.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The database that {@code store.url} names. Safe for use by many threads. */
interface Database {
    Dialect dialect();

    /**
     * Makes what must be there before tables can be, and looks whether it can be used.
     *
     * @return where the schema can be brought up to date
     * @throws StoreException it cannot be used; says why, and the way out
     */
    DataSource prepare();

    /**
     * The database as it is, to be looked at; empty when there is none, and one can be made.
     *
     * @throws StoreException it cannot be used, or not be made; says why, and the way out
     */
    Optional<DataSource> look();

    /**
     * Begins to use it, and sees to what earlier processes left; its tables are up to date. To be called once, before
     * anything is claimed.
     *
     * @return to be closed when it is used no more
     */
    default Occupancy occupy(Instant now) {
        return () -> {};
    }

    /**
     * A connection to work with.
     *
     * @throws StoreException there is none to be had
     */
    Connection connect();

    /** The use of a database by this process. */
    @FunctionalInterface
    interface Occupancy extends AutoCloseable {
        @Override
        void close();
    }
}
