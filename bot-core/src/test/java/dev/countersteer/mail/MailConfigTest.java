package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersteer.api.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailConfigTest {
    @Test
    void findsAMalformedServerWhenItIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailConfig(Optional.of(new Secret("mail.example.com")), Optional.empty()))
                .withMessageStartingWith("mail.url ");
    }

    @Test
    void findsAMalformedSenderWhenItIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailConfig(Optional.empty(), Optional.of("bot")))
                .withMessageStartingWith("mail.from ");
    }
}
