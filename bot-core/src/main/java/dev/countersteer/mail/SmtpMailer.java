package dev.countersteer.mail;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import jakarta.inject.Inject;
import java.util.Optional;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mail to an SMTP server, one connection a mail. */
final class SmtpMailer implements Mailer {
    static final String SERVICE = "The mail server";

    private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);

    private final Optional<SmtpAddress> server;
    private final Optional<Sender> sender;
    private final Optional<org.simplejavamail.api.mailer.Mailer> transport;

    @Inject
    SmtpMailer(MailConfig config) {
        this.server = config.server();
        this.sender = config.sender();
        this.transport = server.map(SmtpMailer::transport);
    }

    @Override
    public boolean isConfigured() {
        return server.isPresent() && sender.isPresent();
    }

    @Override
    public void send(Mail mail) {
        EmailAddress recipient = mail.to().inAscii().orElseThrow(SmtpMailer::unwritable);
        Email email = email(mail, recipient, sender.orElseThrow(SmtpMailer::notConfigured));
        try {
            // Sends on this thread: the future it returns has ended.
            transport
                    .orElseThrow(SmtpMailer::notConfigured)
                    .sendMail(email, false)
                    .join();
        } catch (MailException e) {
            ServiceException failure = SmtpFailure.of(server.orElseThrow(SmtpMailer::notConfigured), recipient, e);
            if (!failure.isTemporary()) {
                // A command may go on without this mail; whoever runs the bot has to know all the same.
                log.warn("A mail was not sent and will not be tried again: {}", failure.getMessage());
            }
            throw failure;
        }
    }

    private static org.simplejavamail.api.mailer.Mailer transport(SmtpAddress server) {
        // Addresses are checked where they come in; a second opinion here would only refuse some of them too late.
        return MailerBuilder.usingSession(SmtpSession.with(server))
                .clearEmailValidator()
                .buildMailer();
    }

    private static Email email(Mail mail, EmailAddress recipient, Sender sender) {
        return EmailBuilder.startingBlank()
                .from(sender.name().orElse(null), sender.address().value())
                .to(recipient.value())
                .withSubject(mail.subject())
                .withPlainText(mail.text())
                .withHTMLText(mail.html())
                .buildEmail();
    }

    private static ServiceException unwritable() {
        return new AddressRefusedException(SERVICE, "an address has characters that mail servers do not take", null);
    }

    private static ServiceException notConfigured() {
        return ServiceException.permanent(SERVICE, "no mail can be sent before mail.url and mail.from are set");
    }
}
