package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSessionTest {
    @Test
    void upgradesAPlainConnectionWhereTheServerCanAndChecksWhoItIs() {
        Properties properties = SmtpSession.properties(SmtpAddress.parse("smtp://mail.example.com"));

        assertThat(properties)
                .containsEntry("mail.transport.protocol", "smtp")
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .doesNotContainKey("mail.smtp.ssl.trust");
    }

    @Test
    void encryptsFromTheFirstByteAndChecksWhoItIs() {
        Properties properties = SmtpSession.properties(SmtpAddress.parse("smtps://mail.example.com"));

        assertThat(properties)
                .containsEntry("mail.transport.protocol", "smtps")
                .containsEntry("mail.smtps.ssl.checkserveridentity", "true")
                .doesNotContainKey("mail.smtps.ssl.trust");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://bot:sesame@mail.example.com, true",
        "smtp://mail.example.com, false",
        "smtp://bot:sesame@localhost, false",
    })
    void insistsOnEncryptionWhereAPasswordLeavesTheMachine(String url, String required) {
        assertThat(SmtpSession.properties(SmtpAddress.parse(url)))
                .containsEntry("mail.smtp.starttls.required", required);
    }

    @Test
    void waitsForNobodyForLong() {
        Properties properties = SmtpSession.properties(SmtpAddress.parse("smtp://mail.example.com"));

        assertThat(properties)
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "15000")
                .containsEntry("mail.smtp.writetimeout", "15000");
    }

    @Test
    void keepsThePasswordOutOfTheProperties() {
        Properties properties = SmtpSession.properties(SmtpAddress.parse("smtp://bot:sesame@mail.example.com"));

        assertThat(properties).containsEntry("mail.smtp.auth", "true").doesNotContainValue("sesame");
    }
}
