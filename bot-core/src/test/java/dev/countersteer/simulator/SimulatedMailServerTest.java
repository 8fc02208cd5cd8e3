package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedMailServerTest {
    private final HandClock clock = new HandClock();
    private final SimulatedMailServer server = SimulatedMailServer.start(clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void receivesBothPartsOfAMail() throws MessagingException {
        MimeMessage mail = mail();
        mail.setSubject("Grüße aus Utrecht", "UTF-8");
        mail.setContent(new MimeMultipart(
                "alternative", part("Hi Ada,\r\n.hidden dot – ok", "plain"), part("<p>Hi <b>Ada</b></p>", "html")));

        Transport.send(mail);

        assertThat(server.received()).singleElement().satisfies(received -> {
            assertThat(received.from()).isEqualTo("bot@example.test");
            assertThat(received.to()).containsExactly("ada@example.test", "bo@example.test");
            assertThat(received.subject()).isEqualTo("Grüße aus Utrecht");
            assertThat(received.textPart()).isEqualTo("Hi Ada,\r\n.hidden dot – ok");
            assertThat(received.htmlPart()).isEqualTo("<p>Hi <b>Ada</b></p>");
            assertThat(received.receivedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void receivesAMailOfPlainText() throws MessagingException {
        MimeMessage mail = mail();
        mail.setText("Hi");

        Transport.send(mail);

        assertThat(server.received()).singleElement().satisfies(received -> {
            assertThat(received.textPart().strip()).isEqualTo("Hi");
            assertThat(received.htmlPart()).isEmpty();
            assertThat(received.subject()).isEmpty();
        });
    }

    @Test
    void refusesForAWhile() throws MessagingException {
        MimeMessage mail = mail();
        mail.setText("Hi");
        server.refuse(true);

        assertThatThrownBy(() -> Transport.send(mail))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("451");
        server.refuse(false);
        Transport.send(mail);

        assertThat(server.received()).hasSize(1);
    }

    @Test
    void saysWhereItIs() {
        assertThat(server.url()).hasToString("smtp://127.0.0.1:" + server.port());
    }

    @Test
    void isGoneWhenClosed() throws MessagingException {
        MimeMessage mail = mail();
        mail.setText("Hi");
        server.close();
        server.close();

        assertThatThrownBy(() -> Transport.send(mail)).isInstanceOf(MessagingException.class);
    }

    private MimeMessage mail() throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.url().getHost());
        properties.put("mail.smtp.port", server.port());
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("bot@example.test"));
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse("ada@example.test, bo@example.test"));
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }
}
