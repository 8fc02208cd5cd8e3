package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.event.Subject;

/** An event as its handler sees it. */
final class EventTask extends DriftTask {
    private final Subject subject;

    EventTask(String id, Subject subject, Contacts contacts, Steps steps, Memory memory) {
        super(id, contacts, steps, memory);
        this.subject = requireNonNull(subject, "subject is null");
    }

    @Override
    Contact found() {
        return subject.contact()
                .map(this::found)
                .orElseGet(() -> contacts().of(subject.conversation().orElseThrow()));
    }

    private Contact found(ContactId known) {
        return contacts()
                .find(known)
                .orElseThrow(() -> ServiceException.permanent("Drift", "there is no contact " + known + " any more"));
    }
}
