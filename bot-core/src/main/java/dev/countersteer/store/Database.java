package dev.countersteer.store;

import java.sql.Connection;
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
     * A connection to work with.
     *
     * @throws StoreException there is none to be had
     */
    Connection connect();
}
