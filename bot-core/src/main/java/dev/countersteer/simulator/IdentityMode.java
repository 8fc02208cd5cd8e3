package dev.countersteer.simulator;

/** What an org does with signed identities [documented]. Drift's own setting; the widget cannot change it. */
public enum IdentityMode {
    /** JWTs are not looked at: whoever says an external id is taken for its owner. */
    DISABLED,
    /** A JWT that proves nothing is as good as none, and none is as good as one: no security. */
    ENABLED,
    /** Without a JWT that proves the external id, {@code identify} is not used. */
    REQUIRED
}
