package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.countersteer.api.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.com, false, mail.example.com, 587",
        "smtp://mail.example.com:25, false, mail.example.com, 25",
        "smtp://mail.example.com:2525/, false, mail.example.com, 2525",
        "smtps://mail.example.com, true, mail.example.com, 465",
        "SMTPS://mail.example.com:4650, true, mail.example.com, 4650",
        "' smtp://10.0.0.7 ', false, 10.0.0.7, 587",
        "smtp://[::1]:2525, false, [::1], 2525",
    })
    void readsServerAndPort(String text, boolean encrypted, String host, int port) {
        assertThat(SmtpAddress.parse(text)).isEqualTo(new SmtpAddress(encrypted, host, port, Optional.empty()));
    }

    @Test
    void decodesUserAndPassword() {
        SmtpAddress address = SmtpAddress.parse("smtp://bot%40example.com:p%3Aa%2Fb+c%25%20d:e@mail.example.com");

        assertThat(address.login()).contains(new SmtpAddress.Login("bot@example.com", new Secret("p:a/b+c% d:e")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.com",
                "http://bot:sesame@mail.example.com",
                "smtp:bot:sesame",
                "smtp://",
                "smtp://bot@example.com:sesame@mail.example.com",
                "smtp://bot:ses ame@mail.example.com",
                "smtp://bot:sesame%@mail.example.com",
                "smtp://bot:sesame@mail.example.com:99999",
                "smtp://bot:sesame@mail.example.com:0",
                "smtp://bot:sesame@mail.example.com:port",
                "smtp://bot:sesame@mail.example.com/inbox",
                "smtp://bot:sesame@mail.example.com?tls=no",
                "smtp://bot@mail.example.com",
                "smtp://:sesame@mail.example.com",
                "smtp://bot:@mail.example.com",
            })
    void refusesAnythingElseWithAnExampleAndWithoutThePassword(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpAddress.parse(text))
                .withMessageStartingWith("mail.url ")
                .withMessageContaining("smtp://user:password@mail.example.com:587")
                .withMessageNotContaining("ses")
                .withNoCause();
    }

    @Test
    void printsNoPassword() {
        SmtpAddress address = SmtpAddress.parse("smtp://bot:sesame@mail.example.com");

        assertAll(
                () -> assertThat(address).hasToString("mail.example.com:587"),
                () -> assertThat(address.login().orElseThrow().toString()).doesNotContain("sesame"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LocalHost, true",
        "127.0.0.1, true",
        "127.1.2.3, true",
        "[::1], true",
        "127.example.com, false",
        "localhost.example.com, false",
        "10.0.0.1, false",
    })
    void knowsThisMachine(String host, boolean here) {
        assertThat(SmtpAddress.parse("smtp://" + host).isLoopback()).isEqualTo(here);
    }
}
