package dev.countersteer.commands.translate;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says what to set, whatever is typed. */
@SlashCommand(
        name = "translate",
        summary = "Translates between the visitor and you, once it is set up",
        examples = "/translate")
final class UnsetCommand implements CommandHandler<UnsetCommand.Arguments> {
    private static final Reply WHAT_TO_SET = Reply.note("Translation is not set up, and the visitor was told nothing."
            + " Ask your administrator to set translate.service to libretranslate, with translate.url, or to deepl, with"
            + " translate.api-key.");

    @Inject
    UnsetCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return WHAT_TO_SET;
    }

    /** What would be typed. */
    record Arguments(
            @Describe("on, off or what to say to the visitor")
            Optional<String> text) {}
}
