package dev.countersteer.commands.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersteer.testing.BotTester;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslateConfigTest {
    private static final Access NOTHING = new Access(Optional.empty(), Optional.empty());

    @Test
    void saysWhatToSetWhateverIsTyped() {
        try (BotTester bot = BotTester.with(new UnsetModule())) {
            bot.agentSays("/translate on es");
            bot.agentSays("/translate hello");

            assertThat(bot.chats()).isEmpty();
            assertThat(bot.notes()).hasSize(2).allMatch(note -> note.contains("translate.service"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIBRETRANSLATE, translate.url", "DEEPL, translate.api-key"})
    void saysWhatAServiceNeeds(Service service, String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TranslateConfig(Optional.of(service), NOTHING, new Language("en")))
                .withMessageContaining(key + " is not set");
    }

    @Test
    void knowsTwoServices() {
        assertThat(Service.named("DeepL")).isEqualTo(Service.DEEPL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Service.named("babelfish"))
                .withMessageContaining("babelfish");
    }

    @ParameterizedTest
    @CsvSource({"es, es", "ES, es", "pt_br, pt-BR", "zh-hans, zh-Hans", "Spanish, es", "french, fr", "he, he", "iw, he"
    })
    void knowsWhatLanguageIsMeant(String text, String code) {
        assertThat(Language.meant(text)).map(Language::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xx", "english please", "es-XX", "<b>", "klingon", "en; DROP"})
    void knowsWhatIsNoLanguage(String text) {
        assertThat(Language.meant(text)).isEmpty();
    }
}
