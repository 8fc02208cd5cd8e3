package dev.countersteer.bench;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Costs next to nothing but the note that it answers. */
@SlashCommand(name = "note", summary = "Answers", examples = "/note")
final class NoteCommand implements CommandHandler<NoteCommand.Arguments> {
    @Inject
    NoteCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return Reply.note("Noted.");
    }

    record Arguments() {}
}
