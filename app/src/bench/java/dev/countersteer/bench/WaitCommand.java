package dev.countersteer.bench;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Blocks like a command that calls a slow service. */
@SlashCommand(name = "wait", summary = "Blocks for 100 milliseconds", examples = "/wait")
final class WaitCommand implements CommandHandler<WaitCommand.Arguments> {
    private static final long MILLIS = 100;

    @Inject
    WaitCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) throws InterruptedException {
        Thread.sleep(MILLIS);
        return Reply.none();
    }

    record Arguments() {}
}
