package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.EventDispatcher;
import jakarta.inject.Inject;

/** Says what entries ask for. */
final class Works {
    private final Dispatcher commands;
    private final EventDispatcher events;

    @Inject
    Works(Dispatcher commands, EventDispatcher events) {
        this.commands = requireNonNull(commands, "commands is null");
        this.events = requireNonNull(events, "events is null");
    }

    Work of(InboxEntry entry) {
        return entry.incoming() instanceof IncomingMessage message
                ? new CommandWork(entry, message, commands)
                : new EventWork(entry, (IncomingEvent) entry.incoming(), events);
    }
}
