package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.dispatch.Dispatcher;
import jakarta.inject.Inject;

/**
 * Stops the command before it in its conversation. That happens before this runs, which is when the other one has ended
 * and told of it: see {@link Canceller}. All that is left to say is that there was nothing to stop.
 */
@SlashCommand(
        name = Dispatcher.CANCEL,
        summary = "Stops the command that runs in this conversation, or waits to run again")
final class CancelCommand implements CommandHandler<CancelCommand.Arguments> {
    record Arguments() {}

    private final Cancellations cancellations;

    @Inject
    CancelCommand(Cancellations cancellations) {
        this.cancellations = requireNonNull(cancellations, "cancellations is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return cancellations.stopped(EntryReference.parse(call.id()))
                ? Reply.none()
                : Reply.note("Nothing runs here that could be cancelled.");
    }
}
