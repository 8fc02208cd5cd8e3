package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersteer.api.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    private static final EmailAddress BOT = new EmailAddress("bot@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"bot@example.com", " bot@example.com ", "<bot@example.com>", "\"\" <bot@example.com>"})
    void readsAPlainAddress(String text) {
        assertThat(Sender.parse(text)).isEqualTo(new Sender(Optional.empty(), BOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example, Inc. <bot@example.com>", "\"Example, Inc.\" <bot@example.com>"})
    void readsANamedAddress(String text) {
        assertThat(Sender.parse(text)).isEqualTo(new Sender(Optional.of("Example, Inc."), BOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bot",
                "Bot <bot>",
                "Bot bot@example.com",
                "Bot <bot@example.com> <a@example.com>",
                "bött@example.com"
            })
    void refusesAnythingElseWithAnExample(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sender.parse(text))
                .withMessageStartingWith("mail.from is ")
                .withMessageContaining("Example Support <support@example.com>");
    }

    @Test
    void writesAnInternationalDomainAsMailServersTakeIt() {
        assertThat(Sender.parse("Bot <bot@bücher.example>").address())
                .isEqualTo(new EmailAddress("bot@xn--bcher-kva.example"));
    }

    @Test
    void refusesAHeaderInTheName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sender.parse("Bot\r\nBcc: all@example.com <bot@example.com>"))
                .withMessageStartingWith("mail.from ");
    }
}
