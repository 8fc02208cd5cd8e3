package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailProbeTest {
    @Test
    void visitsNobodyWhereNoServerIsSet() {
        assertThat(MailProbe.visit(new MailConfig(Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void logsInAndLeavesNoMail() {
        try (RecordingSmtpServer server = RecordingSmtpServer.withLogin("bot", "right-word")) {
            assertThat(MailProbe.visit(config("bot:right-word@", server.port())))
                    .hasValue("127.0.0.1:" + server.port());
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void saysThatTheLoginIsWrong() {
        try (RecordingSmtpServer server = RecordingSmtpServer.withLogin("bot", "right-word")) {
            MailConfig config = config("bot:wrong-word@", server.port());

            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> MailProbe.visit(config))
                    .withMessageContaining("127.0.0.1:" + server.port())
                    .withMessageNotContaining("wrong-word");
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> MailProbe.visit(config("", 1)))
                .withMessageContaining("127.0.0.1:1");
    }

    private static MailConfig config(String login, int port) {
        return new MailConfig(
                Optional.of(new Secret("smtp://" + login + "127.0.0.1:" + port)), Optional.of("bot@example.com"));
    }
}
