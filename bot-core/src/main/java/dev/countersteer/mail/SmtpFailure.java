package dev.countersteer.mail;

import dev.countersteer.api.ServiceException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Says what a mail that did not go out means: refused for good, or worth another try. */
final class SmtpFailure {
    private static final int LONGEST_REASON = 300;

    private SmtpFailure() {}

    static ServiceException of(SmtpAddress server, Exception failure) {
        List<Throwable> chain = chain(failure);
        Optional<Throwable> refusal =
                chain.stream().filter(SmtpFailure::isRefusal).findFirst();
        if (refusal.isPresent()) {
            String message = "mail through " + server + " is refused: " + reason(refusal.get());
            return ServiceException.permanent(SmtpMailer.SERVICE, message, failure);
        }
        String message = "mail through " + server + " fails for now: " + reason(chain.get(chain.size() - 1));
        return ServiceException.temporary(SmtpMailer.SERVICE, message, failure);
    }

    private static List<Throwable> chain(Exception failure) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable link = failure; link != null; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static boolean isRefusal(Throwable link) {
        if (link instanceof AuthenticationFailedException) {
            // The library keeps no code here, only the server's line; 454 asks to come back.
            return !String.valueOf(link.getMessage()).startsWith("4");
        }
        return link instanceof AddressException || code(link) >= 500;
    }

    private static int code(Throwable link) {
        if (link instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        if (link instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return link instanceof SMTPSendFailedException mail ? mail.getReturnCode() : 0;
    }

    private static String reason(Throwable link) {
        String text = link.getClass().getSimpleName() + ": " + link.getMessage();
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
