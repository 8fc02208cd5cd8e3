package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import jakarta.inject.Inject;
import java.util.Optional;

/** Begins to translate what the visitor writes. */
@SlashCommand(
        name = "translate on",
        summary = "Translates what the visitor writes, in private notes, from now on",
        examples = {"/translate on es", "/translate on"})
final class TranslateOnCommand implements CommandHandler<TranslateOnCommand.Arguments> {
    private final TranslateConfig config;

    @Inject
    TranslateOnCommand(TranslateConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        return arguments.language().map(text -> name(call, language(text))).orElseGet(() -> detect(call));
    }

    private Reply name(Call call, Language language) {
        if (language.isVariantOf(config.agentsLanguage())) {
            throw new UserException(
                    language.shown() + " is what you are translated into, so there is nothing to"
                            + " translate. Type /translate on and the visitor's language, or /translate on to have it detected.");
        }
        Mode.of(call).translating(language).keep(call);
        return on("The visitor's language is " + language.shown() + ".");
    }

    private Reply detect(Call call) {
        Mode.of(call).detecting().keep(call);
        return on("The visitor's language is detected from their next message.");
    }

    private Reply on(String language) {
        return Reply.note("Translation is on. " + language + " What they write comes here in "
                + config.agentsLanguage().shown()
                + "; /translate and a text says it in their language, and /translate off ends this.");
    }

    /** What is no language may be meant for the visitor; guessing wrong would tell them what was meant for the bot. */
    private static Language language(String text) {
        return Language.meant(text)
                .orElseThrow(() -> new UserException("\"" + Quoted.shortened(text)
                        + "\" is no language. Type a code, as in /translate on es, or /translate on to have the"
                        + " language detected. To say to the visitor what begins with \"on\", put it in quotes:"
                        + " /translate \"on " + Quoted.shortened(text) + "\". The visitor was told nothing."));
    }

    /** The text goes on to the end, to tell a language from the beginning of a sentence. */
    record Arguments(
            @Describe("the visitor's language, such as es or Spanish; detected if you leave it out")
            Optional<String> language) {}
}
