package dev.countersteer.work;

/** A row that a worker has claimed. */
public interface Claimed {
    /** The store's number for the row, the same in each claim of it. */
    long id();
}
