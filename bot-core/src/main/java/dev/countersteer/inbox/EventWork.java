package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.EventDispatcher;
import dev.countersteer.dispatch.EventRequest;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Progress;
import dev.countersteer.event.EventDefinition;
import dev.countersteer.event.EventKind;
import java.util.Optional;

/** An event that a handler asked for. */
final class EventWork implements Work {
    private final InboxEntry entry;
    private final IncomingEvent incoming;
    private final EventDispatcher dispatcher;
    private final Optional<EventDefinition> handler;

    EventWork(InboxEntry entry, IncomingEvent incoming, EventDispatcher dispatcher) {
        this.entry = requireNonNull(entry, "entry is null");
        this.incoming = requireNonNull(incoming, "incoming is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.handler = incoming.event().flatMap(event -> dispatcher.find(EventKind.of(event), incoming.handler()));
    }

    @Override
    public String name() {
        return incoming.title();
    }

    @Override
    public Optional<CommandGoneException> gone() {
        return handler.isPresent() ? Optional.empty() : Optional.of(new CommandGoneException(name()));
    }

    @Override
    public Outcome run(Progress progress) {
        EventRequest request = new EventRequest(
                entry.reference(), incoming.handler(), incoming.event().orElseThrow(), entry.run());
        return dispatcher.dispatch(handler.orElseThrow(), request);
    }
}
