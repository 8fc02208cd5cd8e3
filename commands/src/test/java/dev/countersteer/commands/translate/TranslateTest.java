package dev.countersteer.commands.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import dev.countersteer.testing.ScriptedService.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent and a visitor who do not speak one language, and a server that answers as LibreTranslate's API reference says. */
class TranslateTest {
    private static final Map<String, String> BOOK = Map.of(
            "¿Dónde está mi pedido?", "Where is my order?",
            "Muchas gracias", "Thank you very much",
            "It is on its way", "Está en camino",
            "Where is it?", "Where is it?");

    @AutoClose
    private final ScriptedService server = ScriptedService.start();

    @AutoClose
    private final BotTester bot = bot(server);

    @BeforeEach
    void translate() {
        server.answer(TranslateTest::answer);
    }

    @Test
    void notesWhatTheVisitorWritesInTheAgentsLanguage() {
        bot.agentSays("/translate on es");
        bot.visitorSays("¿Dónde está mi pedido?");

        assertThat(bot.notes().get(0)).startsWith("Translation is on. The visitor's language is Spanish (es).");
        assertThat(bot.notes()).last().isEqualTo("From Spanish (es): Where is my order?");
        assertThat(bot.chats()).isEmpty();
        JsonNode asked = json(server.requests().get(0));
        assertThat(server.requests().get(0).target()).isEqualTo("/translate");
        assertThat(asked.path("source").asText()).isEqualTo("es");
        assertThat(asked.path("target").asText()).isEqualTo("en");
        assertThat(asked.path("format").asText()).isEqualTo("text");
    }

    @Test
    void saysWhatTheAgentTypesInTheVisitorsLanguage() {
        bot.agentSays("/translate on Spanish");
        bot.agentSays("/translate It is on its way");

        assertThat(bot.chats()).containsExactly("Está en camino");
        assertThat(bot.notes()).last().isEqualTo("Said in Spanish (es): It is on its way");
    }

    @Test
    void hearsTheLanguageWhenNobodyNamedIt() {
        bot.agentSays("/translate on");
        bot.agentSays("/translate It is on its way");
        assertThat(bot.notes())
                .last()
                .asString()
                .contains("language is not known yet", "The visitor was told nothing.");

        bot.visitorSays("Muchas gracias");
        bot.agentSays("/translate It is on its way");

        assertThat(bot.notes()).contains("From Spanish (es): Thank you very much");
        assertThat(bot.chats()).containsExactly("Está en camino");
    }

    @Test
    void asksNobodyWhileItIsOff() {
        bot.visitorSays("Muchas gracias");
        bot.agentSays("/translate on es");
        bot.agentSays("/translate off");
        bot.visitorSays("Muchas gracias");

        assertThat(server.requests()).isEmpty();
        assertThat(bot.notes()).hasSize(2).last().asString().startsWith("Translation is off.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Where is it?", "12345", "👍", ""})
    void saysNothingOfWhatNeedsNoTranslation(String text) {
        bot.agentSays("/translate on");

        bot.visitorSays(text);

        assertThat(bot.notes()).hasSize(1);
    }

    @Test
    void saysHowThingsAre() {
        bot.agentSays("/translate");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("Translation is off. The visitor's language is not known yet.");

        bot.agentSays("/translate on es");
        bot.agentSays("/translate");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("Translation is on. The visitor's language is Spanish (es), as an agent said.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/translate on the way | \"the way\" is no language.",
                "/translate on xx | \"xx\" is no language.",
                "/translate on <b>es</b> | is no language.",
                "/translate on en | is what you are translated into",
            })
    void tellsTheVisitorNothingThatMayBeMeantForTheBot(String typed, String note) {
        bot.agentSays(typed);

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).singleElement().asString().contains(note);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void showsWhatIsHostileAsText() {
        String hostile = "<img src=x onerror=alert(1)>\"}, {\"q\":\" '; DROP TABLE x\\\u202E";
        bot.agentSays("/translate on es");

        bot.drift().visitorSays(bot.conversation(), hostile.replace("<", "&lt;"));
        bot.runDue();

        assertThat(json(server.requests().get(0)).path("q").asText()).contains("<img src=x", "DROP TABLE");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("From Spanish (es): [es>en] <img src=x")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void translatesWhenTheServiceIsBack(int status) {
        bot.agentSays("/translate on es");
        server.answer(Answer.json(status, "{\"error\": \"Slowdown\"}"));
        bot.visitorSays("Muchas gracias");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("LibreTranslate does not answer at the moment. Still trying translate (visitor_message)");

        server.answer(TranslateTest::answer);
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().isEqualTo("From Spanish (es): Thank you very much");
    }

    @Test
    void saysWhyTheServiceRefuses() {
        bot.agentSays("/translate on cy");
        server.answer(Answer.json(400, "{\"error\": \"cy is not supported\"}"));

        bot.visitorSays("Diolch");

        assertThat(bot.notes()).last().asString().contains("did not translate this: it says \"cy is not supported\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>busy</html>", "{}", "{\"translatedText\": \"\"}", "{\"translatedText\": [1]}"})
    void triesAgainWhenTheAnswerCannotBeRead(String body) {
        bot.agentSays("/translate on es");
        server.answer(Answer.text(200, body));

        bot.agentSays("/translate It is on its way");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).last().asString().startsWith("LibreTranslate does not answer");
    }

    @Test
    void translatesTheBeginningOfALongMessage() {
        bot.agentSays("/translate on es");

        bot.visitorSays("palabra ".repeat(1_000));

        assertThat(json(server.requests().get(0)).path("q").asText()).hasSize(5_000);
        assertThat(bot.notes()).last().asString().endsWith("(Of a long message, the first 5000 characters.)");
    }

    private static BotTester bot(ScriptedService server) {
        TranslateConfig config = new TranslateConfig(
                Optional.of(Service.LIBRETRANSLATE),
                new Access(Optional.of(server.url()), Optional.empty()),
                new Language("en"));
        return BotTester.with(new TranslateModule(config, Service.LIBRETRANSLATE));
    }

    private static Answer answer(Request request) {
        JsonNode asked = json(request);
        String text = asked.path("q").asText();
        String source = asked.path("source").asText();
        String heard = text.equals("Where is it?") ? "en" : "es";
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put(
                "translatedText",
                BOOK.getOrDefault(
                        text, "[" + source + ">" + asked.path("target").asText() + "] " + text));
        if (source.equals("auto")) {
            answer.putObject("detectedLanguage").put("language", heard).put("confidence", 92);
        }
        return Answer.json(200, answer.toString());
    }

    private static JsonNode json(Request request) {
        try {
            return new ObjectMapper().readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
