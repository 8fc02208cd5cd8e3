package dev.countersteer.store;

/** What the next opening of a store has to do. */
public enum StoreCondition {
    /** There is no database yet: it will be made. */
    MISSING,
    /** Its tables are of an earlier version, or not there: they will be brought up to date. */
    OUTDATED,
    /** It can be used as it is. */
    READY
}
