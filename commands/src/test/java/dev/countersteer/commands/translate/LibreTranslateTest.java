package dev.countersteer.commands.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibreTranslateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final Language EN = new Language("en");
    private static final TranslationRequest BONJOUR = new TranslationRequest("Bonjour!", Optional.empty(), EN);
    private static final String HELLO =
            "{\"detectedLanguage\":{\"confidence\":90.0,\"language\":\"fr\"},\"translatedText\":\"Hello!\"}";

    @AutoClose
    private final ScriptedService server = ScriptedService.start();

    @Test
    void asksForTheLanguageToBeDetected() throws Exception {
        server.answer(Answer.json(200, HELLO));

        Translation translation = translator().translate(BONJOUR);

        assertThat(translation).isEqualTo(new Translation("Hello!", Optional.of(new Language("fr"))));
        assertThat(server.requests()).hasSize(1);
        ScriptedService.Request request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/base/translate");
        assertThat(request.header("Content-Type")).contains("application/json");
        assertThat(asked())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("q", "Bonjour!")
                        .put("source", "auto")
                        .put("target", "en")
                        .put("format", "text")
                        .put("api_key", "s3same"));
    }

    @Test
    void saysTheLanguageThatIsNamedAndNoKeyWhereThereIsNone() throws Exception {
        server.answer(Answer.json(200, "{\"translatedText\":\"¡Hola!\"}"));
        Access open = new Access(Optional.of(server.url()), Optional.empty());

        Translation translation = new LibreTranslate(open, CLOCK)
                .translate(new TranslationRequest("Hello!", Optional.of(EN), new Language("es")));

        assertThat(translation).isEqualTo(new Translation("¡Hola!", Optional.of(EN)));
        assertThat(asked())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("q", "Hello!")
                        .put("source", "en")
                        .put("target", "es")
                        .put("format", "text"));
    }

    @ParameterizedTest
    @CsvSource({"es-MX, es", "en-GB, en", "pt-BR, pt-BR", "pt-PT, pt", "zh-Hant, zh-Hant"})
    void saysTheVariantsThatItKnows(String language, String code) throws Exception {
        server.answer(Answer.json(200, HELLO));

        translator().translate(new TranslationRequest("x", Optional.of(EN), new Language(language)));

        assertThat(asked().path("target").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detectedLanguage\":{\"confidence\":0.0,\"language\":\"en\"},\"translatedText\":\"x\"}",
                "{\"detectedLanguage\":{\"confidence\":90,\"language\":\"<b>\"},\"translatedText\":\"x\"}",
                "{\"detectedLanguage\":[],\"translatedText\":\"x\"}",
                "{\"translatedText\":\"x\"}",
            })
    void doesNotKnowALanguageThatWasNotDetected(String answer) {
        server.answer(Answer.json(200, answer));

        assertThat(translator().translate(BONJOUR).source()).isEmpty();
    }

    @Test
    void sendsHostileTextAsItIs() throws Exception {
        String hostile = "\"},\"api_key\":\"x\"} <script>alert(1)</script> ' OR 1=1 -- \\ \u0000 \ud83d\ude00";
        server.answer(Answer.json(200, HELLO));

        translator().translate(new TranslationRequest(hostile, Optional.empty(), EN));

        assertThat(asked().path("q").asText()).isEqualTo(hostile);
        assertThat(asked().path("api_key").asText()).isEqualTo("s3same");
    }

    @Test
    void takesFromATranslationWhatWouldTurnOrBreakTheText() {
        server.answer(Answer.json(
                200,
                "{\"translatedText\":\" <b>One</b>\\u0000\\u0007\\r\\nt\\u202Ew\\u2066o \\ud83d\\ude00\\ud83d \"}"));

        assertThat(translator().translate(BONJOUR).text()).isEqualTo("<b>One</b>\ntwo \ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "403, false", "404, false", "302, false", "429, true", "500, true", "503, true"})
    void triesAgainUnlessItIsRefused(int status, boolean temporary) {
        server.answer(Answer.json(status, "{\"error\":\"Invalid API key s3same\"}"));

        ServiceException failure = failure(translator());

        assertThat(failure.isTemporary()).isEqualTo(temporary);
        assertThat(failure.service()).isEqualTo("LibreTranslate");
        assertThat(failure).hasMessageContaining(String.valueOf(status)).hasMessageNotContaining("s3same");
    }

    @Test
    void comesBackWhenItIsTold() {
        server.answer(
                Answer.json(429, "{\"error\":\"Slowdown: 20 per 1 minute\"}").with("Retry-After", "7"));

        assertThat(failure(translator()).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void tellsAgentsOfALanguageItDoesNotKnow() {
        server.answer(Answer.json(400, "{\"error\":\"gd is not supported\\u202E\\n<b>\"}"));

        assertThatThrownBy(() -> translator().translate(BONJOUR))
                .isInstanceOf(UserException.class)
                .hasMessage("LibreTranslate did not translate this: it says \"gd is not supported <b>\"."
                        + " If it does not know the language, name another: /translate on es. /translate off ends it.");
    }

    @Test
    void tellsAgentsOfARefusalThatGivesNoReason() {
        server.answer(Answer.text(400, "<html>"));

        assertThatThrownBy(() -> translator().translate(BONJOUR))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("LibreTranslate did not translate this. If");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"translatedText\":\" \"}",
                "{\"translatedText\":[\"x\"]}",
                "{\"transl"
            })
    void triesAgainWhenTheAnswerCannotBeRead(String body) {
        server.answer(Answer.json(200, body));

        assertThat(failure(translator()).isTemporary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 300_000})
    void triesAgainWhenTheAnswerIsTooLong(int length) {
        server.answer(Answer.json(200, "{\"translatedText\":\"" + "x".repeat(length) + "\"}"));

        assertThat(failure(translator()).isTemporary()).isTrue();
    }

    @Test
    void doesNotWaitForLong() {
        server.answer(Answer.none());
        HttpService hasty = HttpService.named("LibreTranslate", CLOCK).waitingFor(Duration.ofMillis(100));

        assertThat(failure(new LibreTranslate(access(), hasty)).isTemporary()).isTrue();
    }

    private ServiceException failure(Translator translator) {
        return catchThrowableOfType(ServiceException.class, () -> translator.translate(BONJOUR));
    }

    private Translator translator() {
        return new LibreTranslate(access(), CLOCK);
    }

    private Access access() {
        return new Access(Optional.of(URI.create(server.url() + "/base/")), Optional.of(new Secret("s3same")));
    }

    private JsonNode asked() throws JsonProcessingException {
        return new ObjectMapper().readTree(server.requests().get(0).body());
    }
}
