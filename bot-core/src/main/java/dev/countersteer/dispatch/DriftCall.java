package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.Caller;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.value.ContactAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a command typed in Drift. Looks its caller up when they are first asked for, at most once. */
final class DriftCall extends DriftTask implements Call, ContactAttributes {
    private final CommandRequest request;
    private final Callers callers;
    private final Progress progress;
    private @Nullable Caller caller;

    DriftCall(
            CommandRequest request, Callers callers, Contacts contacts, Steps steps, Memory memory, Progress progress) {
        super(request.id(), contacts, steps, memory);
        this.request = request;
        this.callers = requireNonNull(callers, "callers is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    CommandRequest request() {
        return request;
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
    Contact found() {
        return contacts().of(request.conversation());
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
