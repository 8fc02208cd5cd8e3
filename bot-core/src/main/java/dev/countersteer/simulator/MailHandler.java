package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Follows one mail through the SMTP conversation. */
final class MailHandler implements MessageHandler {
    private final SimulatedMailServer server;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    MailHandler(SimulatedMailServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public void from(String from) throws RejectException {
        if (server.refuses()) {
            throw new RejectException(451, "the simulated mail server refuses for now");
        }
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
        server.take(MailReader.read(sender, recipients, data, server.clock().instant()));
        return "Ok";
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
