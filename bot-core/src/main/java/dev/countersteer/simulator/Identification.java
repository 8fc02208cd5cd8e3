package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.ContactId;
import java.util.Optional;

/**
 * What came of {@code drift.identify}.
 *
 * @param contact whom the browser is now; empty when nobody, as the identity was not used and it was nobody before
 * @param left the contact that the browser was before, when that was another one
 */
public record Identification(Outcome outcome, Proof proof, Optional<ContactId> contact, Optional<ContactId> left) {
    public Identification {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(proof, "proof is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(left, "left is null");
    }

    static Identification refused(Proof proof, Optional<ContactCard> contact) {
        return new Identification(
                Outcome.REFUSED, proof, contact.map(card -> new ContactId(card.id())), Optional.empty());
    }

    static Identification of(Outcome outcome, Proof proof, ContactCard contact, Optional<ContactCard> before) {
        Optional<ContactId> left =
                before.filter(card -> card.id() != contact.id()).map(card -> new ContactId(card.id()));
        return new Identification(outcome, proof, Optional.of(new ContactId(contact.id())), left);
    }

    /** Which contact an external id led to. */
    public enum Outcome {
        /** The identity was not used; the browser is who it was. */
        REFUSED,
        /** The browser was this contact already. */
        KNOWN,
        /** The browser's own contact has got the external id, and keeps what was said and given anonymously. */
        NAMED,
        /** Another contact had the external id, and the browser is that one now. What was anonymous stays behind. */
        JOINED,
        /** The browser's contact has another external id, so a new contact has got this one. */
        ADDED
    }
}
