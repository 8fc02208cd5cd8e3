package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ExternalId;
import java.util.Map;
import java.util.Optional;

/**
 * One link of a visitor to an external id. A second run, after a crash, goes by what the first one found: it tells the
 * first one's change as a change, and makes it only if it is not made yet.
 */
final class Link {
    private final Call call;
    private final ExternalId wanted;
    private final boolean replace;

    Link(Call call, ExternalId wanted, boolean replace) {
        this.call = requireNonNull(call, "call is null");
        this.wanted = requireNonNull(wanted, "wanted is null");
        this.replace = replace;
    }

    /** @throws UserException the caller may not link, or the id cannot be given */
    Reply make() throws Exception {
        if (!call.caller().role().includes(Role.AGENT)) {
            throw LinkReplies.notAllowed(wanted);
        }
        Before before = call.once("look", Before.class, key -> new Before(externalId()));
        if (before.has(wanted)) {
            return LinkReplies.wasThere(call.contact(), wanted);
        }
        call.once("link", key -> give());
        return LinkReplies.linked(call.contact(), wanted, before.externalId());
    }

    private void give() {
        Optional<String> current = externalId();
        if (current.filter(wanted.value()::equals).isPresent()) {
            return;
        }
        refuseIfTaken();
        if (current.isPresent() && !replace) {
            throw LinkReplies.hasAnother(current.get(), wanted);
        }
        update();
    }

    private void update() {
        try {
            Contact updated = call.contacts().update(call.contact().id(), Map.of("externalId", wanted.value()));
            if (updated.externalId().filter(wanted.value()::equals).isEmpty()) {
                throw LinkReplies.ignored(wanted);
            }
        } catch (ServiceException e) {
            if (e.isConflict()) {
                // Since it was asked, or unknown to Drift's search.
                refuseIfTaken();
                throw LinkReplies.takenBySomeone(wanted);
            }
            throw e;
        }
    }

    private void refuseIfTaken() {
        call.contacts()
                .findByExternalId(wanted.value())
                .filter(owner -> !owner.id().equals(call.contact().id()))
                .ifPresent(owner -> {
                    throw LinkReplies.taken(wanted, owner.id());
                });
    }

    private Optional<String> externalId() {
        return call.contact().externalId();
    }

    /**
     * What the first run found.
     *
     * @param externalId the visitor's
     */
    record Before(Optional<String> externalId) {
        Before {
            requireNonNull(externalId, "externalId is null");
        }

        boolean has(ExternalId id) {
            return externalId.filter(id.value()::equals).isPresent();
        }
    }
}
