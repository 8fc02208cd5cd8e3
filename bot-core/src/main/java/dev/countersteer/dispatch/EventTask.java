package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.StepAction;
import dev.countersteer.api.Task;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.event.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as its handler sees it. Looks the visitor up when they are first asked for, at most once. */
final class EventTask implements Task {
    private final String id;
    private final Subject subject;
    private final Contacts contacts;
    private final Steps steps;
    private final Memory memory;
    private @Nullable Contact contact;

    EventTask(String id, Subject subject, Contacts contacts, Steps steps, Memory memory) {
        this.id = requireNonNull(id, "id is null");
        this.subject = requireNonNull(subject, "subject is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.steps = requireNonNull(steps, "steps is null");
        this.memory = requireNonNull(memory, "memory is null");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Contact contact() {
        Contact known = contact != null ? contact : found();
        contact = known;
        return known;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public <T> T once(String name, Class<T> type, StepAction<T> action) throws Exception {
        return steps.once(name, type, action);
    }

    @Override
    public <T> Optional<T> recall(String name, Class<T> type) {
        return memory.recall(name, type);
    }

    @Override
    public <T> void remember(String name, Class<T> type, T value) {
        memory.remember(name, type, value);
    }

    @Override
    public void forget(String name) {
        memory.forget(name);
    }

    private Contact found() {
        return subject.contact()
                .map(this::found)
                .orElseGet(() -> contacts.of(subject.conversation().orElseThrow()));
    }

    private Contact found(ContactId known) {
        return contacts.find(known)
                .orElseThrow(() -> ServiceException.permanent("Drift", "there is no contact " + known + " any more"));
    }
}
