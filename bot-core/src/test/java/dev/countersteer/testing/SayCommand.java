package dev.countersteer.testing;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Says to the visitor what is typed, and again to the agents. */
@SlashCommand(name = "say", summary = "Says it", examples = "/say hello")
final class SayCommand implements CommandHandler<SayCommand.Arguments> {
    record Arguments(String text) {}

    @Inject
    SayCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return Reply.chat(arguments.text()).andNote(arguments.text());
    }
}
