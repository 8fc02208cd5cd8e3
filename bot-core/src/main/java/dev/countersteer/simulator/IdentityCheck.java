package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import java.util.Optional;

/** Whether the org believes who a browser says it is. Safe for use by many threads. */
final class IdentityCheck {
    private final SignedIdentity signed;
    private volatile IdentityMode mode = IdentityMode.DISABLED;

    IdentityCheck(Secret key) {
        this.signed = new SignedIdentity(key);
    }

    IdentityMode mode() {
        return mode;
    }

    void mode(IdentityMode chosen) {
        mode = requireNonNull(chosen, "chosen is null");
    }

    Verdict verdict(String externalId, Optional<String> jwt, long now) {
        IdentityMode current = mode;
        Proof proof = current == IdentityMode.DISABLED
                ? Proof.IGNORED
                : jwt.map(text -> signed.check(text, externalId, now)).orElse(Proof.MISSING);
        return new Verdict(proof, current != IdentityMode.REQUIRED || proof == Proof.VALID);
    }

    /** What the JWT proves, and whether the identity is used. */
    record Verdict(Proof proof, boolean used) {}
}
