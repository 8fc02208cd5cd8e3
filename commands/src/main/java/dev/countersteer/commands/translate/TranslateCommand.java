package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says something to the visitor in their language; without a text, tells the agents how things are. */
@SlashCommand(
        name = "translate",
        summary = "Says something to the visitor in their language",
        examples = {"/translate Your order is on its way.", "/translate"})
final class TranslateCommand implements CommandHandler<TranslateCommand.Arguments> {
    private static final int LONGEST = 5000;

    private final Translator translator;
    private final TranslateConfig config;

    @Inject
    TranslateCommand(Translator translator, TranslateConfig config) {
        this.translator = requireNonNull(translator, "translator is null");
        this.config = requireNonNull(config, "config is null");
    }

    /** A second run says what the first one would have. */
    @Override
    public Reply handle(Call call, Arguments arguments) throws Exception {
        Mode mode = Mode.of(call);
        return arguments.text().isPresent()
                ? say(call, arguments.text().get(), visitors(mode))
                : Reply.note(state(mode) + usage());
    }

    private Reply say(Call call, String text, Language visitors) throws Exception {
        if (text.length() > LONGEST) {
            throw new UserException("The text has " + text.length() + " characters, and " + LONGEST
                    + " can be translated at once: type it in parts. The visitor was told nothing.");
        }
        TranslationRequest request = new TranslationRequest(text, Optional.of(config.agentsLanguage()), visitors);
        Translation translation = call.once("translate", Translation.class, key -> translator.translate(request));
        return Reply.chat(translation.text()).andNote("Said in " + visitors.shown() + ": " + text);
    }

    private static Language visitors(Mode mode) {
        return mode.language()
                .orElseThrow(
                        () -> new UserException("The visitor's language is not known yet. Type /translate on es, with"
                                + " their language for es, and then your text again. The visitor was told nothing."));
    }

    private static String state(Mode mode) {
        String state = mode.on() ? "Translation is on" + refused(mode) + ". " : "Translation is off. ";
        String how = mode.named() ? ", as an agent said. " : ", as far as was detected. ";
        return state
                + mode.language()
                        .map(language -> "The visitor's language is " + language.shown() + how)
                        .orElse("The visitor's language is not known yet. ");
    }

    private static String refused(Mode mode) {
        return mode.refusal().isPresent() ? ", but the service refused what the visitor wrote last" : "";
    }

    private String usage() {
        return "/translate on es: what they write comes here in "
                + config.agentsLanguage().shown()
                + ", with their language for es (leave it out, and it is detected). /translate off: no more of that."
                + " /translate and a text: says it in their language.";
    }

    /** Nothing asks how things are. */
    record Arguments(
            @Describe("what to say to the visitor, in your language")
            Optional<String> text) {}
}
