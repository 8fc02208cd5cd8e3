package dev.countersteer.store;

/** Makes the tokens by which a worker proves that a claim is still its own. */
@FunctionalInterface
interface LeaseTokens {
    /** A token that no other claim has or had, on this node or another. */
    String next();
}
