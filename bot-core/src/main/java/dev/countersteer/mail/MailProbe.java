package dev.countersteer.mail;

import dev.countersteer.api.ServiceException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Optional;

/** Greets the mail server, encrypts and logs in as for a mail, and leaves without one. */
public final class MailProbe {
    private MailProbe() {}

    /**
     * Visits the server of the configuration; blocks for some seconds at most.
     *
     * @return who took the visit, as host and port; empty when no server is set
     * @throws ServiceException it is not there, or wants another login
     */
    public static Optional<String> visit(MailConfig config) {
        Optional<SmtpAddress> server = config.server();
        server.ifPresent(MailProbe::visit);
        return server.map(SmtpAddress::toString);
    }

    private static void visit(SmtpAddress server) {
        try (Transport transport = SmtpSession.with(server).getTransport()) {
            transport.connect();
        } catch (MessagingException e) {
            throw ServiceException.temporary(SmtpMailer.SERVICE, server + " would take no mail: " + reason(e), e);
        }
    }

    private static String reason(MessagingException failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }
}
