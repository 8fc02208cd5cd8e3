package dev.countersteer.commands.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "es, es, Spanish (es)",
        "ES, es, Spanish (es)",
        "pt-br, pt-BR, Portuguese (pt-BR)",
        "pt_BR, pt-BR, Portuguese (pt-BR)",
        "ZH-HANT, zh-Hant, Chinese (zh-Hant)",
        "es-419, es-419, Spanish (es-419)",
        "iw, he, Hebrew (he)",
        "Spanish, es, Spanish (es)",
        "norwegian, nb, Norwegian Bokmål (nb)",
        "no, nb, Norwegian Bokmål (nb)",
        "no-NO, nb, Norwegian Bokmål (nb)",
        "nn, nn, Norwegian Nynorsk (nn)",
        "scottish gaelic, gd, Scottish Gaelic (gd)",
    })
    void isMeantByACodeOrAName(String text, String code, String shown) {
        assertThat(Language.meant(text)).hasValueSatisfying(language -> {
            assertThat(language.code()).isEqualTo(code);
            assertThat(language.shown()).isEqualTo(shown);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "zz",
                "the",
                "the way",
                "es please",
                "es-",
                "es-XX",
                "es-!!",
                "es-Latn",
                "es-1",
                "es-001",
                "arc",
                "auto",
                "und",
                "Klingon",
                "es\n",
                "<b>es</b>",
                "es\"}",
                "es_MX_x",
                "français"
            })
    void isNotMeantByAnythingElse(String text) {
        assertThat(Language.meant(text)).isEmpty();
    }

    @Test
    void isNoCodeThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Language("zz"))
                .withMessage("\"zz\" is no language code");
    }

    @Test
    void isAVariantOfItselfInAnotherRegion() {
        assertThat(new Language("en-GB").isVariantOf(new Language("en"))).isTrue();
        assertThat(new Language("en").isVariantOf(new Language("es"))).isFalse();
    }
}
