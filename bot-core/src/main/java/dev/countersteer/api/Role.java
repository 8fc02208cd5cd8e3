package dev.countersteer.api;

/** What a person of the org may do, least first: Drift's own roles. */
public enum Role {
    /** Anyone of the org; most who answer visitors are no more than this in Drift. */
    MEMBER,
    /** Who has the role of an agent in Drift. */
    AGENT,
    /** An administrator of the org in Drift. */
    ADMIN;

    /** Whether this role may do what asks for {@code needed}. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
