package dev.countersteer.simulator;

/** What a {@code userJwt} says about the external id that came with it. */
public enum Proof {
    /** It was not looked at, as the org has signed identities off. */
    IGNORED,
    /** There was none. */
    MISSING,
    /** It is the org's, for this external id, and has not expired. */
    VALID,
    /** It was the org's, and has expired. */
    EXPIRED,
    /** It is the org's, for another external id. */
    OF_SOMEBODY_ELSE,
    /** It is no JWT, or not HS256, or signed with another key. */
    FORGED
}
