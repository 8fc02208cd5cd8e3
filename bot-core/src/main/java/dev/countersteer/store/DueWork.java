package dev.countersteer.store;

/** Which worker has something to do. */
enum DueWork {
    INBOX,
    OUTBOX
}
