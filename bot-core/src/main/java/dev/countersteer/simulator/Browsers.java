package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.simulator.Identification.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which contact each browser is. Guarded by the world. */
final class Browsers {
    private final World world;
    private final Map<AnonymousId, Association> associations = new HashMap<>();

    Browsers(World world) {
        this.world = requireNonNull(world, "world is null");
    }

    /** Empty when the browser has done nothing yet, or its contact was removed. */
    Optional<ContactCard> contact(AnonymousId browser) {
        return association(browser).flatMap(association -> world.contacts().find(association.contact()));
    }

    /** A contact for a browser that has done something that Drift keeps. */
    ContactCard contactOrNew(AnonymousId browser) {
        return contact(browser).orElseGet(() -> {
            ContactCard added = newContact();
            associations.put(browser, new Association(added.id(), false));
            return added;
        });
    }

    boolean isSigned(AnonymousId browser) {
        return contact(browser).isPresent()
                && association(browser).map(Association::signed).orElse(false);
    }

    /**
     * An external id is one contact's, an e-mail may be several contacts' [documented]. A contact that was created
     * elsewhere with the external id is found [documented]; that nothing moves from one contact to another is inferred.
     */
    Identification identify(AnonymousId browser, String externalId, Proof proof) {
        Optional<ContactCard> before = contact(browser);
        Optional<ContactCard> owner = world.contacts().byExternalId(externalId);
        boolean free = before.flatMap(ContactCard::externalId).isEmpty();
        ContactCard contact =
                owner.orElseGet(() -> named(before.filter(card -> free).orElseGet(this::newContact), externalId));
        associations.put(browser, new Association(contact.id(), proof == Proof.VALID));
        return Identification.of(outcome(before, owner, free), proof, contact, before);
    }

    private Optional<Association> association(AnonymousId browser) {
        return Optional.ofNullable(associations.get(browser));
    }

    private static Outcome outcome(Optional<ContactCard> before, Optional<ContactCard> owner, boolean free) {
        if (owner.isPresent()) {
            return before.equals(owner) ? Outcome.KNOWN : Outcome.JOINED;
        }
        return free ? Outcome.NAMED : Outcome.ADDED;
    }

    private ContactCard newContact() {
        return world.contacts().add(Json.object(), world.now());
    }

    private ContactCard named(ContactCard contact, String externalId) {
        ObjectNode change = Json.object().put("externalId", externalId);
        world.change(contact, change);
        return contact;
    }

    private record Association(long contact, boolean signed) {}
}
