package dev.countersteer.commands.translate;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;

/** Ends the translation of what the visitor writes. */
@SlashCommand(
        name = "translate off",
        summary = "Ends the translation of what the visitor writes",
        examples = "/translate off")
final class TranslateOffCommand implements CommandHandler<TranslateOffCommand.Arguments> {
    @Inject
    TranslateOffCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        Mode mode = Mode.of(call);
        if (!mode.on()) {
            return Reply.note("Translation was off already.");
        }
        mode.ended().keep(call);
        return Reply.note("Translation is off."
                + mode.language()
                        .map(language -> " /translate and a text still says it in " + language.shown() + ".")
                        .orElse(""));
    }

    /** There is nothing to say about it. */
    record Arguments() {}
}
