package dev.countersteer.api;

/** What a person of the org may do, least first. */
public enum Role {
    /** Anyone of the org who answers visitors. */
    AGENT,
    /** An administrator of the org in Drift. */
    ADMIN;

    /** Whether this role may do what asks for {@code needed}. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
