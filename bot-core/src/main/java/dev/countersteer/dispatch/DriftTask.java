package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.StepAction;
import dev.countersteer.api.Task;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What commands and events have in common. Looks the visitor up when they are first asked for, at most once. */
abstract class DriftTask implements Task {
    private final String id;
    private final Contacts contacts;
    private final Steps steps;
    private final Memory memory;
    private @Nullable Contact contact;

    DriftTask(String id, Contacts contacts, Steps steps, Memory memory) {
        this.id = requireNonNull(id, "id is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.steps = requireNonNull(steps, "steps is null");
        this.memory = requireNonNull(memory, "memory is null");
    }

    /** Asks Drift for the visitor. */
    abstract Contact found();

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Contact contact() {
        Contact known = contact != null ? contact : found();
        contact = known;
        return known;
    }

    @Override
    public final Contacts contacts() {
        return contacts;
    }

    @Override
    public final <T> T once(String name, Class<T> type, StepAction<T> action) throws Exception {
        return steps.once(name, type, action);
    }

    @Override
    public final <T> Optional<T> recall(String name, Class<T> type) {
        return memory.recall(name, type);
    }

    @Override
    public final <T> void remember(String name, Class<T> type, T value) {
        memory.remember(name, type, value);
    }

    @Override
    public final void forget(String name) {
        memory.forget(name);
    }
}
