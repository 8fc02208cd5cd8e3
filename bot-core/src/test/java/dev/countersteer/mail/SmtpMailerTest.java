package dev.countersteer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Guice;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTest {
    private static final String FROM = "Exämple, Inc. <bot@example.com>";
    private static final Mail MAIL = new Mail(
            new EmailAddress("ana@example.com"), "Your träil — „ready“", "Log in: ü\n", "<p>Log in: <b>ü</b></p>");

    @TempDir
    private static Path folder;

    private static SSLContext certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = SelfSigned.certificate(folder);
    }

    @Test
    void sendsTextAndHtml() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            mailer("smtp://localhost:" + server.port()).send(MAIL);

            MimeMessage message = server.taken().get(0).message();
            assertThat(message.getContentType()).startsWith("multipart/");
            assertThat(part(message, "text/plain")).contains("Log in: ü");
            assertThat(part(message, "text/html")).contains("<p>Log in: <b>ü</b></p>");
        }
    }

    @Test
    void addressesTheMail() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            mailer("smtp://localhost:" + server.port()).send(MAIL);

            RecordingSmtpServer.Taken taken = server.taken().get(0);
            assertThat(taken.from()).isEqualTo("bot@example.com");
            assertThat(taken.recipient()).isEqualTo("ana@example.com");
            assertThat(taken.message().getFrom())
                    .extracting(address -> ((InternetAddress) address).toUnicodeString())
                    .containsExactly("\"Exämple, Inc.\" <bot@example.com>");
            assertThat(taken.message().getHeader("To")).containsExactly("ana@example.com");
            assertThat(taken.message().getSubject()).isEqualTo("Your träil — „ready“");
        }
    }

    @Test
    void logsIn() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.withLogin("bot@example.com", "ses:me")) {
            mailer("smtp://bot%40example.com:ses:me@localhost:" + server.port()).send(MAIL);

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void upgradesToTlsWhereTheServerOffersIt() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.withStartTls(certificate)) {
            mailer("smtp://localhost:" + server.port()).send(MAIL);

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void speaksTlsFromTheFirstByte() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.withTls(certificate)) {
            mailer("smtps://127.0.0.1:" + server.port()).send(MAIL);

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void triesAgainWhenTheLoginIsRefusedAndKeepsThePasswordToItself() {
        try (RecordingSmtpServer server = RecordingSmtpServer.withLogin("bot", "right")) {
            ServiceException failure = failure("smtp://bot:sesame@localhost:" + server.port());

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure.service()).isEqualTo("The mail server");
            assertThat(failure)
                    .hasMessageContaining("localhost:" + server.port())
                    .hasMessageContaining("535")
                    .hasMessageContaining("user and password in mail.url");
            assertThat(stackTrace(failure)).doesNotContain("sesame");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 no such user",
                "550 no such user",
                "552 5.2.2 mailbox full",
                "553 5.1.3 bad address",
                "554 5.4.4 no such domain",
                "556 5.1.10 takes no mail"
            })
    void blamesTheAddressWhenTheRecipientIsRefusedForGood(String answer) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerRecipientsWith(answer);

            assertThat(failure("smtp://localhost:" + server.port()))
                    .isInstanceOf(AddressRefusedException.class)
                    .hasMessageContaining(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.1 come back",
                "421 closing",
                "452 4.2.2 mailbox full",
                "530 5.7.0 log in first",
                "550 5.7.1 relaying denied",
                "550 5.1.8 sender address rejected",
                "503 5.5.1 bad sequence"
            })
    void triesAgainWhenARecipientIsNotTakenForAnotherReason(String answer) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerRecipientsWith(answer);

            ServiceException failure = failure("smtp://localhost:" + server.port());

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure).hasMessageContaining(answer.substring(4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"530 5.7.0 log in first", "550 5.7.1 relaying denied", "550 5.1.8 sender address rejected"})
    void namesTheSettingsWhenTheServerDoesNotSendForUs(String answer) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerRecipientsWith(answer);

            assertThat(failure("smtp://localhost:" + server.port()))
                    .hasMessageContaining("mail.url")
                    .hasMessageContaining("mail.from");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.0 not you", "553 5.1.8 no such domain", "451 later"})
    void triesAgainWhenTheSenderIsRefused(String answer) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerSendersWith(answer);

            ServiceException failure = failure("smtp://localhost:" + server.port());

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure).hasMessageContaining(answer.substring(4)).hasMessageContaining("mail.from");
        }
    }

    @Test
    void blamesTheAddressWhenItCannotBeWrittenInAMail() {
        Throwable failure = failureFor(new EmailAddress("a..b@example.com"));

        assertThat(failure).isInstanceOf(AddressRefusedException.class).hasMessageContaining("dot-dot");
    }

    @Test
    void blamesTheAddressWhenTheContentIsRefusedInItsName() {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerDataWith("550 5.1.1 <ANA@example.com>: user unknown");

            assertThat(failure("smtp://localhost:" + server.port())).isInstanceOf(AddressRefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"554 5.7.1 looks like spam", "552 5.3.4 too big", "451 4.3.0 later"})
    void triesAgainWhenTheContentIsRefused(String answer) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            server.answerDataWith(answer);

            assertThat(failure("smtp://localhost:" + server.port()).isTemporary())
                    .isTrue();
        }
    }

    @Test
    void doesNotLogInToAnotherMachineWithoutEncryption() {
        try (RecordingSmtpServer server = RecordingSmtpServer.withLogin("bot", "sesame")) {
            // Reaches this machine by a name that does not look like it.
            ServiceException failure = failure("smtp://bot:sesame@[::ffff:127.0.0.1]:" + server.port());

            assertThat(server.taken()).isEmpty();
            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure)
                    .hasMessageContaining("STARTTLS")
                    .hasMessageContaining("smtps://")
                    .hasMessageContaining("mail.url");
        }
    }

    @Test
    void namesTheServersAddressWhenItsCertificateIsNotTrusted() {
        try (RecordingSmtpServer server = RecordingSmtpServer.withStartTls(certificate)) {
            ServiceException failure = failure("smtp://[::ffff:127.0.0.1]:" + server.port());

            assertThat(failure.isTemporary()).isTrue();
            assertThat(failure).hasMessageContaining("mail.url").hasMessageContaining("certificate");
        }
    }

    @Test
    void writesAnInternationalDomainAsMailServersTakeIt() throws Exception {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            EmailAddress address = new EmailAddress("ana@Bücher.example");

            mailer("smtp://localhost:" + server.port()).send(new Mail(address, "Hello", "Hello", "<p>Hello</p>"));

            assertThat(server.taken())
                    .extracting(RecordingSmtpServer.Taken::recipient)
                    .containsExactly("ana@xn--bcher-kva.example");
        }
    }

    @Test
    void blamesTheAddressWhenItNeedsMoreThanPlainMail() {
        assertThat(failureFor(new EmailAddress("jürgen@example.com"))).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void triesAgainWhenNobodyListens() throws IOException {
        int port = freePort();

        ServiceException failure = failure("smtp://localhost:" + port);

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("localhost:" + port).hasMessageContaining("refused");
    }

    @Test
    void triesAgainWhenTheConnectionDrops() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> acceptAndClose(socket));
            server.start();

            ServiceException failure = failure("smtp://127.0.0.1:" + socket.getLocalPort());

            server.join();
            assertThat(failure.isTemporary()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "smtp://localhost:2525"})
    void saysWhatToSetWhenItIsNotConfigured(String url) {
        Optional<Secret> server =
                Optional.of(url).filter(text -> !text.isEmpty()).map(Secret::new);
        Optional<String> from = server.isPresent() ? Optional.empty() : Optional.of(FROM);
        Mailer mailer = new SmtpMailer(new MailConfig(server, from));

        ServiceException failure = catchThrowableOfType(ServiceException.class, () -> mailer.send(MAIL));

        assertThat(mailer.isConfigured()).isFalse();
        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure).hasMessageContaining("mail.url").hasMessageContaining("mail.from");
    }

    private static Mailer mailer(String url) {
        MailConfig config = new MailConfig(Optional.of(new Secret(url)), Optional.of(FROM));
        Mailer mailer = Guice.createInjector(new MailModule(config)).getInstance(Mailer.class);
        assertThat(mailer.isConfigured()).isTrue();
        return mailer;
    }

    private static ServiceException failureFor(EmailAddress address) {
        try (RecordingSmtpServer server = RecordingSmtpServer.open()) {
            Mail mail = new Mail(address, "Hello", "Hello", "<p>Hello</p>");
            Mailer mailer = mailer("smtp://localhost:" + server.port());
            return catchThrowableOfType(ServiceException.class, () -> mailer.send(mail));
        }
    }

    private static ServiceException failure(String url) {
        return catchThrowableOfType(ServiceException.class, () -> mailer(url).send(MAIL));
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return part((MimeMultipart) message.getContent(), type).orElseThrow();
    }

    private static Optional<String> part(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return Optional.of((String) part.getContent());
            }
            Optional<String> inner =
                    part.getContent() instanceof MimeMultipart nested ? part(nested, type) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void acceptAndClose(ServerSocket socket) {
        try {
            socket.accept().close();
        } catch (IOException e) {
            throw new IllegalStateException("no connection came", e);
        }
    }
}
