package dev.countersteer.bench;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;

/** Never ends: a bot that runs one command at a time and got this one accepts webhooks and does nothing else. */
@SlashCommand(name = "hold", summary = "Blocks until the process ends", examples = "/hold")
final class HoldCommand implements CommandHandler<HoldCommand.Arguments> {
    @Inject
    HoldCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) throws InterruptedException {
        new CountDownLatch(1).await();
        return Reply.none();
    }

    record Arguments() {}
}
