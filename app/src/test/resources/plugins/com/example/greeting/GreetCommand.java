package com.example.greeting;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Greets the visitor. */
@SlashCommand(name = "greet", summary = "Greets the visitor", examples = "/greet Ana")
final class GreetCommand implements CommandHandler<GreetCommand.Arguments> {
    record Arguments(String name) {}

    @Inject
    GreetCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return Reply.note("Greeted.").andChat("Welcome, " + arguments.name() + "!");
    }
}
