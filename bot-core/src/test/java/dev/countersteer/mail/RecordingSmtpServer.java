package dev.countersteer.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback interface that keeps what it took. */
final class RecordingSmtpServer implements AutoCloseable {
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile String sendersAnswer = "250 ok";
    private volatile String recipientsAnswer = "250 ok";
    private volatile String dataAnswer = "250 ok";

    private RecordingSmtpServer(UnaryOperator<SMTPServer.Builder> settings) {
        SMTPServer.Builder builder =
                SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).messageHandlerFactory(Handler::new);
        this.server = settings.apply(builder).build();
        server.start();
    }

    static RecordingSmtpServer open() {
        return new RecordingSmtpServer(settings -> settings);
    }

    static RecordingSmtpServer withLogin(String user, String password) {
        return new RecordingSmtpServer(settings -> settings.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, word, context) -> {
                    if (!name.equals(user) || !word.equals(password)) {
                        throw new LoginFailedException("535 5.7.8 no");
                    }
                })));
    }

    static RecordingSmtpServer withStartTls(SSLContext certificate) {
        return new RecordingSmtpServer(settings -> settings.requireTLS().startTlsSocketFactory(certificate, false));
    }

    static RecordingSmtpServer withTls(SSLContext certificate) {
        return new RecordingSmtpServer(settings -> settings.serverSocketFactory(certificate.getServerSocketFactory()));
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Taken> taken() {
        return taken;
    }

    void answerSendersWith(String answer) {
        sendersAnswer = answer;
    }

    void answerRecipientsWith(String answer) {
        recipientsAnswer = answer;
    }

    void answerDataWith(String answer) {
        dataAnswer = answer;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail, with its envelope. */
    record Taken(String from, String recipient, MimeMessage message) {}

    private final class Handler implements MessageHandler {
        private String from = "";
        private String recipient = "";

        Handler(MessageContext context) {}

        @Override
        public void from(String address) throws RejectException {
            check(sendersAnswer);
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            check(recipientsAnswer);
            recipient = address;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] bytes = data.readAllBytes();
            check(dataAnswer);
            taken.add(new Taken(from, recipient, read(bytes)));
            return "250 taken";
        }

        @Override
        public void done() {}

        private static void check(String answer) throws RejectException {
            int code = Integer.parseInt(answer.substring(0, 3));
            if (code != 250) {
                throw new RejectException(code, answer.substring(4));
            }
        }
    }

    private static MimeMessage read(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail", e);
        }
    }
}
