package dev.countersteer.outbox;

/** Hears of the posts of apps, which may be ours. Safe for use by many threads. */
@FunctionalInterface
public interface Echoes {
    /** Takes note of a post, some time later or, when there are many, never. Does not block, and does not throw. */
    void heard(Echo echo);
}
