package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.Caller;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.StepAction;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.value.ContactAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a command typed in Drift. Looks its people up when they are first asked for, at most once. */
final class DriftCall implements Call, ContactAttributes {
    private final CommandRequest request;
    private final Callers callers;
    private final Contacts contacts;
    private final Steps steps;
    private final Memory memory;
    private final Progress progress;
    private @Nullable Caller caller;
    private @Nullable Contact contact;

    DriftCall(
            CommandRequest request, Callers callers, Contacts contacts, Steps steps, Memory memory, Progress progress) {
        this.request = requireNonNull(request, "request is null");
        this.callers = requireNonNull(callers, "callers is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.steps = requireNonNull(steps, "steps is null");
        this.memory = requireNonNull(memory, "memory is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    CommandRequest request() {
        return request;
    }

    @Override
    public String id() {
        return request.id();
    }

    @Override
    public Caller caller() {
        Caller known = caller != null ? caller : callers.find(request.org(), request.author());
        caller = known;
        return known;
    }

    @Override
    public ConversationId conversation() {
        return request.conversation();
    }

    @Override
    public Contact contact() {
        Contact known = contact != null ? contact : contacts.of(request.conversation());
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

    @Override
    public void progress(String text) {
        progress.say(text);
    }

    @Override
    public Optional<String> find(String attribute) {
        return attribute.equals("email")
                ? contact().email().map(EmailAddress::value)
                : contact().text(attribute);
    }
}
