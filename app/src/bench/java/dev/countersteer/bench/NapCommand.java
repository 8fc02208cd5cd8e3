package dev.countersteer.bench;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Blocks for as long as one call of a service that is not quick. */
@SlashCommand(name = "nap", summary = "Blocks for 200 milliseconds", examples = "/nap")
final class NapCommand implements CommandHandler<NapCommand.Arguments> {
    static final long MILLIS = 200;

    @Inject
    NapCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) throws InterruptedException {
        Thread.sleep(MILLIS);
        return Reply.none();
    }

    record Arguments() {}
}
