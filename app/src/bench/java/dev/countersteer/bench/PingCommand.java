package dev.countersteer.bench;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Costs next to nothing, so that what is measured is the way to it. */
@SlashCommand(name = "ping", summary = "Does nothing", examples = "/ping")
final class PingCommand implements CommandHandler<PingCommand.Arguments> {
    @Inject
    PingCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return Reply.none();
    }

    record Arguments() {}
}
