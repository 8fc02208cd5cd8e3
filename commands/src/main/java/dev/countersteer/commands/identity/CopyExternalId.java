package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.Task;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.event.ContactIdentified;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Shows agents the external id, which Drift's own screen hides. A second run finds it there, and changes nothing. */
@OnEvent(
        name = "copy-external-id",
        summary = "Copies the external id of who is identified to where agents see it",
        scopes = Scope.CONTACT_WRITE)
final class CopyExternalId implements EventHandler<ContactIdentified> {
    private final Target target;

    @Inject
    CopyExternalId(Target target) {
        this.target = requireNonNull(target, "target is null");
    }

    @Override
    public Reply handle(Task task, ContactIdentified identified) {
        Contact contact = task.contact();
        // Another id in the attribute is an old one, or what a browser wants agents to see.
        Optional<String> id = contact.externalId()
                .filter(ExternalId::isValid)
                .filter(found -> !contact.text(target.attribute()).equals(Optional.of(found)));
        id.ifPresent(found -> task.contacts().update(contact.id(), Map.of(target.attribute(), found)));
        return Reply.none();
    }

    /** The attribute that gets it. */
    record Target(String attribute) {
        Target {
            requireNonNull(attribute, "attribute is null");
        }
    }
}
