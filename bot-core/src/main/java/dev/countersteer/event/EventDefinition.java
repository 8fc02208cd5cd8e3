package dev.countersteer.event;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.Event;
import jakarta.inject.Provider;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler, and the events that it asked for. */
public final class EventDefinition {
    private static final Logger log = LoggerFactory.getLogger(EventDefinition.class);

    private final String name;
    private final String summary;
    private final EventKind kind;
    private final Set<Scope> scopes;
    private final Provider<? extends EventHandler<?>> provider;

    EventDefinition(
            String name,
            String summary,
            EventKind kind,
            Set<Scope> scopes,
            Provider<? extends EventHandler<?>> provider) {
        this.name = requireNonNull(name, "name is null");
        this.summary = requireNonNull(summary, "summary is null");
        this.kind = requireNonNull(kind, "kind is null");
        this.scopes = Set.copyOf(scopes);
        this.provider = requireNonNull(provider, "provider is null");
    }

    /** One of the names of this kind. */
    public String name() {
        return name;
    }

    /** What it does. */
    public String summary() {
        return summary;
    }

    /** What it asked for. */
    public EventKind kind() {
        return kind;
    }

    /** What it asks of Drift, to hear of the event and besides. */
    public Set<Scope> scopes() {
        return Stream.concat(scopes.stream(), Stream.of(kind.scope())).collect(toUnmodifiableSet());
    }

    /** Whether it wants an event of its kind; one that cannot tell does. */
    public boolean wants(Event event) {
        try {
            return handler().wants(event);
        } catch (RuntimeException e) {
            log.warn("{} cannot say whether it wants an event, and so gets it", this, e);
            return true;
        }
    }

    /**
     * Lets it handle an event.
     *
     * @param event of its kind
     */
    public Reply handle(Task task, Event event) throws Exception {
        return requireNonNull(
                handler().handle(task, event), () -> this + " returned null; return Reply.none() to post nothing");
    }

    /** Its kind was read from what it handles. */
    @SuppressWarnings("unchecked")
    private EventHandler<Event> handler() {
        return (EventHandler<Event>) provider.get();
    }

    /** As agents and logs read it. */
    @Override
    public String toString() {
        return name + " (" + kind + ")";
    }
}
