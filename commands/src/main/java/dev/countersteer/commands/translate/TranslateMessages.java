package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.VisitorMessage;
import jakarta.inject.Inject;

/** Notes what the visitor writes in the agents' language, where translation is on. */
@OnEvent(name = "translate", summary = "Translates what the visitor writes, where /translate is on")
final class TranslateMessages implements EventHandler<VisitorMessage> {
    private static final int LONGEST = 5000;

    private final Translator translator;
    private final Language agents;

    @Inject
    TranslateMessages(Translator translator, TranslateConfig config) {
        this.translator = requireNonNull(translator, "translator is null");
        this.agents = config.agentsLanguage();
    }

    /** A second run notes what the first one would have. */
    @Override
    public Reply handle(Task task, VisitorMessage message) throws Exception {
        Mode mode = Mode.of(task);
        if (!mode.on() || message.text().codePoints().noneMatch(Character::isLetter)) {
            return Reply.none();
        }
        String text = bounded(message.text());
        TranslationRequest request = new TranslationRequest(text, mode.source(), agents);
        Translation translation;
        try {
            translation = task.once("translate", Translation.class, key -> translator.translate(request));
        } catch (RefusedException e) {
            return refused(task, mode, e);
        }
        Mode heard = heard(mode.accepted(), translation);
        if (!heard.equals(mode)) {
            heard.keep(task);
        }
        return !isOurs(translation) && translation.differsFrom(text) ? note(translation, message.text()) : Reply.none();
    }

    /** Each message is refused alike, and agents need to know it once. It is asked all the same, or none would tell. */
    private static Reply refused(Task task, Mode mode, RefusedException refusal) {
        if (mode.refusal().filter(event -> !event.equals(task.id())).isPresent()) {
            return Reply.none();
        }
        mode.refused(task.id()).keep(task);
        throw refusal.toldOnce();
    }

    private Mode heard(Mode mode, Translation translation) {
        return translation
                .source()
                .filter(source -> !isOurs(translation))
                .map(mode::hearing)
                .orElse(mode);
    }

    /** Someone who writes as the agents do has not changed their language: who says "ok" may speak any. */
    private boolean isOurs(Translation translation) {
        return translation.source().filter(agents::isVariantOf).isPresent();
    }

    private static Reply note(Translation translation, String original) {
        String from =
                translation.source().map(source -> "From " + source.shown()).orElse("Translation");
        String cut = original.length() > LONGEST ? "\n(Of a long message, the first " + LONGEST + " characters.)" : "";
        return Reply.note(from + ": " + translation.text() + cut);
    }

    private static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // Half an emoji is no character.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
