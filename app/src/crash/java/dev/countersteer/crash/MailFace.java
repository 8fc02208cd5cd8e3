package dev.countersteer.crash;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server as one bot sees it: real SMTP, and each mail noted with the time when it was taken. */
final class MailFace implements AutoCloseable {
    private final Ledger ledger;
    private final Traps traps;
    private final Node node;
    private final SMTPServer server;

    MailFace(Ledger ledger, Traps traps, Node node) {
        this.ledger = ledger;
        this.traps = traps;
        this.node = node;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new Taking())
                .insertReceivedHeaders(false)
                .build();
        server.start();
    }

    URI url() {
        return URI.create("smtp://127.0.0.1:" + server.getPortAllocated());
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Taking implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String address) {}

        @Override
        public void recipient(String address) {
            recipient = address;
        }

        @Override
        public String data(InputStream data) throws IOException {
            data.readAllBytes();
            ledger.mailed(recipient, Instant.now());
            traps.meet(Moment.MAIL_TAKEN, node);
            // The answer is on its way when this returns: the trap's delay lets it out.
            traps.meet(Moment.MAIL_ANSWERED, node);
            return "Ok";
        }

        @Override
        public void done() {}
    }
}
