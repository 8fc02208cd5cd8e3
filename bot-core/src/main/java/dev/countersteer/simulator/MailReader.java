package dev.countersteer.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads the text of a MIME message, however deep its parts are nested. */
final class MailReader {
    private MailReader() {}

    static ReceivedMail read(String from, List<String> to, InputStream data, Instant now) throws IOException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), data);
            String subject = Optional.ofNullable(message.getSubject()).orElse("");
            return new ReceivedMail(
                    from, to, subject, firstText(message, "text/plain"), firstText(message, "text/html"), now);
        } catch (MessagingException e) {
            throw new IOException("the mail is no MIME message", e);
        }
    }

    private static String firstText(Part part, String type) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            return firstText(parts, type);
        }
        return part.isMimeType(type) ? content.toString() : "";
    }

    private static String firstText(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            String text = firstText(parts.getBodyPart(i), type);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
