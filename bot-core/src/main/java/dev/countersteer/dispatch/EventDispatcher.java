package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.dispatch.Outcome.Done;
import dev.countersteer.dispatch.Outcome.Failed;
import dev.countersteer.dispatch.Outcome.Reason;
import dev.countersteer.dispatch.Outcome.Refused;
import dev.countersteer.event.EventDefinition;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import dev.countersteer.event.Subject;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets a handler handle an event. Every ending is an outcome; nothing is thrown. */
public final class EventDispatcher {
    private final EventRegistry registry;
    private final Contacts contacts;
    private final StepLog steps;
    private final MemoryLog memories;

    @Inject
    EventDispatcher(EventRegistry registry, Contacts contacts, StepLog steps, MemoryLog memories) {
        this.registry = requireNonNull(registry, "registry is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.steps = requireNonNull(steps, "steps is null");
        this.memories = requireNonNull(memories, "memories is null");
    }

    /** Who asked for events of this kind by that name, if that is still so. */
    public Optional<EventDefinition> find(EventKind kind, String handler) {
        return registry.find(kind, handler);
    }

    /** Runs a handler, on this thread. */
    public Outcome dispatch(EventDefinition handler, EventRequest request) {
        String name = handler.toString();
        Subject subject = handler.kind().subject(request.event());
        EventTask task = new EventTask(
                request.id(),
                subject,
                contacts,
                new Steps(steps, request.id(), request.run(), name),
                new Memory(memories, request.run(), name));
        try {
            Reply reply = handler.handle(task, request.event());
            return subject.conversation().isPresent() || reply.messages().isEmpty()
                    ? new Done(name, reply)
                    : new Failed(name, nowhereToPost(name));
        } catch (UserException e) {
            return new Refused(name, Reason.COMMAND, Reply.note(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(name, e);
        } catch (Exception e) {
            return new Failed(name, e);
        }
    }

    private static IllegalStateException nowhereToPost(String handler) {
        return new IllegalStateException(handler + " returned a reply, and the event has no conversation to post it in;"
                + " return Reply.none()");
    }
}
