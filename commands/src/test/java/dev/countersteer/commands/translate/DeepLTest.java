package dev.countersteer.commands.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DeepL, by a server that answers as its API reference says. */
class DeepLTest {
    private static final TranslationRequest HELLO =
            new TranslationRequest("Hello <b>\"you\"</b>", Optional.of(new Language("en")), new Language("pt-BR"));

    @AutoClose
    private final ScriptedService deepl = ScriptedService.start();

    private final Access access = new Access(Optional.of(deepl.url()), Optional.of(new Secret("hush:fx")));

    @Test
    void translatesIntoAVariant() throws IOException {
        deepl.answer(
                Answer.json(200, "{\"translations\": [{\"detected_source_language\": \"EN\", \"text\": \"Olá\"}]}"));

        Translation translation = translator().translate(HELLO);

        assertThat(translation).isEqualTo(new Translation("Olá", Optional.of(new Language("en"))));
        JsonNode asked = new ObjectMapper().readTree(deepl.requests().get(0).body());
        assertThat(deepl.requests().get(0).target()).isEqualTo("/v2/translate");
        assertThat(deepl.requests().get(0).header("Authorization")).contains("DeepL-Auth-Key hush:fx");
        assertThat(asked.at("/text/0").asText()).isEqualTo("Hello <b>\"you\"</b>");
        assertThat(asked.path("source_lang").asText()).isEqualTo("EN");
        assertThat(asked.path("target_lang").asText()).isEqualTo("PT-BR");
    }

    @Test
    void hearsTheLanguageThatNobodyNamed() {
        deepl.answer(
                Answer.json(200, "{\"translations\": [{\"detected_source_language\": \"ES\", \"text\": \"Hi\"}]}"));

        Translation translation =
                translator().translate(new TranslationRequest("Hola", Optional.empty(), new Language("en")));

        assertThat(translation.source()).contains(new Language("es"));
        assertThat(deepl.requests().get(0).body()).doesNotContain("source_lang");
    }

    @Test
    void saysThatNothingIsLeftOfTheQuota() {
        deepl.answer(Answer.json(456, "{\"message\": \"Quota Exceeded\"}"));

        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> translator().translate(HELLO));

        assertThat(refusal).hasMessageContaining("used up");
        assertThat(refusal.isTemporary()).isFalse();
        assertThat(refusal.remedy()).contains("What your account may translate is used up.");
    }

    @ParameterizedTest
    @CsvSource({"403, false", "404, false", "429, true", "500, true", "529, true"})
    void triesAgainUnlessItIsRefused(int status, boolean temporary) {
        deepl.answer(Answer.json(status, "{\"message\": \"hush\"}").with("Retry-After", "3"));

        ServiceException failure =
                catchThrowableOfType(ServiceException.class, () -> translator().translate(HELLO));

        assertThat(failure.isTemporary()).isEqualTo(temporary);
        assertThat(failure).hasMessageNotContaining("hush");
    }

    @Test
    void doesNotWaitForEver() {
        deepl.answer(Answer.none());
        DeepL translator =
                new DeepL(access, HttpService.named("DeepL", Clock.systemUTC()).waitingFor(Duration.ofMillis(200)));

        assertThatThrownBy(() -> translator.translate(HELLO))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("has not answered");
    }

    @ParameterizedTest
    @CsvSource({"abc:fx, https://api-free.deepl.com", "abc, https://api.deepl.com"})
    void knowsWhereAKeyIsGood(String key, URI home) {
        assertThat(DeepL.home(new Secret(key))).isEqualTo(home);
    }

    private DeepL translator() {
        return new DeepL(access, Clock.systemUTC());
    }
}
