package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.CommandRequest;
import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Progress;
import java.util.Optional;

/** A command that somebody typed. */
final class CommandWork implements Work {
    private final InboxEntry entry;
    private final IncomingMessage message;
    private final Dispatcher dispatcher;

    CommandWork(InboxEntry entry, IncomingMessage message, Dispatcher dispatcher) {
        this.entry = requireNonNull(entry, "entry is null");
        this.message = requireNonNull(message, "message is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
    }

    @Override
    public String name() {
        return dispatcher.commandIn(message.body());
    }

    @Override
    public Optional<CommandGoneException> gone() {
        return dispatcher.answers(message.body())
                ? Optional.empty()
                : Optional.of(new CommandGoneException(dispatcher.typedIn(message.body())));
    }

    @Override
    public Outcome run(Progress progress) {
        CommandRequest request = new CommandRequest(
                entry.reference(),
                message.org(),
                message.conversation(),
                message.author(),
                message.body(),
                message.sent(),
                entry.run());
        return dispatcher.dispatch(request, progress);
    }
}
