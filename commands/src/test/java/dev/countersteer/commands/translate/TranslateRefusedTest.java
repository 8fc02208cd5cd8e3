package dev.countersteer.commands.translate;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static dev.countersteer.api.EventBinder.eventBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Binder;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Secret;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.VisitorMessage;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import dev.countersteer.testing.SimulatedCrash;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation that is translated, and a service that takes nothing from the bot any more. */
class TranslateRefusedTest {
    private static final String ONCE = "What the visitor writes is not translated until this is seen to, and you are"
            + " told so once; /translate off ends it. Give your administrator this reference: ";
    private static final String REFUSED =
            "Sorry, translate (visitor_message) did not work. LibreTranslate refused the request. " + ONCE;

    @AutoClose
    private final ScriptedService server = ScriptedService.start();

    @AutoClose
    private final BotTester bot = BotTester.with(
            new TranslateModule(config(Service.LIBRETRANSLATE), Service.LIBRETRANSLATE),
            binder -> commandBinder(binder).bind(EarlierVersion.class));

    @ParameterizedTest
    @CsvSource({
        "LIBRETRANSLATE, 401, ''",
        "LIBRETRANSLATE, 403, ''",
        "LIBRETRANSLATE, 404, ''",
        "DEEPL, 403, ''",
        "DEEPL, 456, 'What your account may translate is used up. '",
    })
    void tellsTheAgentsOnce(Service service, int status, String reason) {
        try (BotTester translating = BotTester.with(new TranslateModule(config(service), service))) {
            translating.agentSays("/translate on es");
            server.answer(Answer.json(status, "{\"error\": \"revoked\", \"message\": \"revoked\"}"));

            translating.visitorSays("Muchas gracias");
            translating.visitorSays("¿Dónde está mi pedido?");
            translating.visitorSays("¿Hola?");

            assertThat(translating.notes())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(" refused the request. " + reason + ONCE);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void goesOnWhenTheServiceTranslatesAgain() {
        refuse();
        server.answer(translated());

        bot.visitorSays("Muchas gracias");
        assertThat(bot.notes()).last().isEqualTo("From Spanish (es): Thank you");

        server.answer(refusal());
        bot.visitorSays("Muchas gracias");
        assertThat(bot.notes()).hasSize(4).last().asString().startsWith(REFUSED);
    }

    @Test
    void tellsItAgainWhenItIsTurnedOnAgain() {
        refuse();

        bot.agentSays("/translate on es");
        bot.visitorSays("Muchas gracias");

        assertThat(bot.notes()).hasSize(4).last().asString().startsWith(REFUSED);
    }

    @Test
    void saysSoWhenItIsAskedHowThingsAre() {
        refuse();
        bot.agentSays("/translate");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("Translation is on, but the service refused what the visitor wrote last. ");

        server.answer(translated());
        bot.visitorSays("Muchas gracias");
        bot.agentSays("/translate");
        assertThat(bot.notes()).last().asString().startsWith("Translation is on. ");
    }

    @Test
    void answersEachTimeThatAnAgentTypes() {
        refuse();

        bot.agentSays("/translate It is on its way");
        bot.agentSays("/translate It is on its way");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes().subList(2, 4))
                .allSatisfy(note -> assertThat(note)
                        .startsWith("Sorry, /translate did not work. LibreTranslate refused the request. Try again"));
    }

    @Test
    void tellsItAlsoWhenTheProcessDiesBeforeItIsTold() {
        server.answer(refusal());
        try (BotTester dying = BotTester.with(this::bindDying)) {
            dying.agentSays("/translate on es");
            dying.visitorSays("Muchas gracias");
            assertThat(dying.notes()).hasSize(1);

            dying.advance(BotTester.LEASE);

            assertThat(dying.notes()).hasSize(2).last().asString().contains(ONCE);
        }
    }

    @Test
    void knowsWhatAnEarlierVersionRemembered() {
        server.answer(translated());
        bot.agentSays("/earlier");

        bot.visitorSays("Muchas gracias");

        assertThat(bot.notes()).last().isEqualTo("From Spanish (es): Thank you");
    }

    private void refuse() {
        bot.agentSays("/translate on es");
        server.answer(refusal());
        bot.visitorSays("Muchas gracias");
        assertThat(bot.notes()).hasSize(2).last().asString().startsWith(REFUSED);
    }

    private TranslateConfig config(Service service) {
        return new TranslateConfig(
                Optional.of(service),
                new Access(Optional.of(server.url()), Optional.of(new Secret("a-key"))),
                new Language("en"));
    }

    private static Answer refusal() {
        return Answer.json(403, "{\"error\": \"Invalid API key\"}");
    }

    private static Answer translated() {
        return Answer.json(200, "{\"translatedText\": \"Thank you\"}");
    }

    private void bindDying(Binder binder) {
        TranslateConfig config = config(Service.LIBRETRANSLATE);
        binder.bind(TranslateConfig.class).toInstance(config);
        binder.bind(Translator.class).toInstance(Service.LIBRETRANSLATE.at(config.access(), Clock.systemUTC()));
        binder.bind(TranslateMessages.class);
        commandBinder(binder).bind(TranslateOnCommand.class);
        eventBinder(binder).bind(Dying.class);
    }

    /** Dies in its first run, when everything is done and nothing of it is recorded. */
    @OnEvent(name = "dying", summary = "Translates, and dies once")
    private static final class Dying implements EventHandler<VisitorMessage> {
        private final TranslateMessages messages;
        private boolean died;

        @Inject
        Dying(TranslateMessages messages) {
            this.messages = messages;
        }

        @Override
        public Reply handle(Task task, VisitorMessage message) throws Exception {
            try {
                return messages.handle(task, message);
            } finally {
                die();
            }
        }

        private void die() {
            if (!died) {
                died = true;
                throw new SimulatedCrash();
            }
        }
    }

    /** Remembers what a bot did that knew of no refusals. */
    @SlashCommand(name = "earlier", summary = "Turns translation on as an earlier version did")
    private static final class EarlierVersion implements CommandHandler<EarlierVersion.Arguments> {
        @Inject
        EarlierVersion() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            call.remember("translate.mode", Earlier.class, new Earlier(true, true, Optional.of(new Language("es"))));
            return Reply.note("On.");
        }

        record Arguments() {}

        record Earlier(boolean on, boolean named, Optional<Language> language) {}
    }
}
