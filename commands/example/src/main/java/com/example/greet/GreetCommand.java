package com.example.greet;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

@SlashCommand(
        name = "greet",
        summary = "Greets the visitor by name",
        examples = {"/greet warm", "/greet formal --name \"Dr. Ono\""})
final class GreetCommand implements CommandHandler<GreetCommand.Arguments> {
    enum Tone {
        WARM,
        FORMAL
    }

    record Arguments(
            @Describe("how it sounds") Tone tone,

            @Option("how to call the visitor") @FromContact("name")
            String name) {}

    @Inject
    GreetCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        String name = arguments.name();
        String greeting = switch (arguments.tone()) {
            case WARM -> "Hi " + name + ", good to see you!";
            case FORMAL -> "Good day, " + name + ". How may we help you?";
        };
        return Reply.chat(greeting).andNote("The visitor was greeted as " + name + ".");
    }
}
