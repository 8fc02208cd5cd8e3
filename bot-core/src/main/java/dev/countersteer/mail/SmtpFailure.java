package dev.countersteer.mail;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.mail.AddressRefusedException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Says what a mail that did not go out means. Only a refused address is final. All else passes, or is for whoever runs
 * the bot to mend: it is worth another try, and the log says what to see to.
 */
final class SmtpFailure {
    private static final int LONGEST_REASON = 300;
    /** Enhanced codes (RFC 3463) of policy, of the sender, and of the protocol: the recipient could be anyone. */
    private static final Pattern ABOUT_US = Pattern.compile("\\b5\\d\\d[ -]5\\.(?:7\\.\\d+|1\\.[78]|5\\.\\d+)\\b");

    private SmtpFailure() {}

    static ServiceException of(SmtpAddress server, EmailAddress recipient, Exception failure) {
        List<Throwable> chain = chain(failure);
        Optional<Throwable> refusal =
                chain.stream().filter(link -> refuses(link, recipient)).findFirst();
        if (refusal.isPresent()) {
            String message = "mail through " + server + " is refused: " + reason(refusal.get());
            return new AddressRefusedException(SmtpMailer.SERVICE, message, failure);
        }
        String message =
                "mail through " + server + " fails for now: " + reason(chain.get(chain.size() - 1)) + advice(chain);
        return ServiceException.temporary(SmtpMailer.SERVICE, message, failure);
    }

    private static List<Throwable> chain(Exception failure) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable link = failure; link != null; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static boolean refuses(Throwable link, EmailAddress recipient) {
        if (link instanceof SMTPAddressFailedException refusal) {
            return isForGood(refusal.getReturnCode()) && !isAboutUs(refusal);
        }
        if (link instanceof SMTPSendFailedException refusal) {
            // Some servers look at the recipient only when they have the mail.
            return isForGood(refusal.getReturnCode()) && !isAboutUs(refusal) && names(refusal, recipient);
        }
        return link instanceof AddressException malformed && recipient.value().equals(malformed.getRef());
    }

    /** Codes below 550 are about the conversation, such as a login that is missing. */
    private static boolean isForGood(int code) {
        return code >= 550;
    }

    private static boolean isAboutUs(Throwable link) {
        return isOfSender(link)
                || ABOUT_US.matcher(String.valueOf(link.getMessage())).find();
    }

    private static boolean isOfSender(Throwable link) {
        return link instanceof SMTPSenderFailedException
                || (link instanceof SMTPSendFailedException mail
                        && String.valueOf(mail.getCommand()).startsWith("MAIL"));
    }

    private static boolean names(Throwable link, EmailAddress recipient) {
        return String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT).contains(recipient.normalized());
    }

    private static String advice(List<Throwable> chain) {
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return "; see to user and password in mail.url";
        }
        if (chain.stream().anyMatch(SSLException.class::isInstance)) {
            return "; see to the server's certificate, and to scheme, host and port in mail.url";
        }
        if (chain.stream().anyMatch(link -> String.valueOf(link.getMessage()).contains("STARTTLS"))) {
            return "; a login goes to another machine encrypted only: write smtps:// in mail.url, or name a server with"
                    + " STARTTLS";
        }
        return chain.stream().anyMatch(SmtpFailure::isRefusedForUs)
                ? "; see to mail.from, and to user and password in mail.url"
                : "";
    }

    private static boolean isRefusedForUs(Throwable link) {
        return isAboutUs(link)
                || (link instanceof SMTPAddressFailedException refusal
                        && refusal.getReturnCode() >= 500
                        && !isForGood(refusal.getReturnCode()));
    }

    private static String reason(Throwable link) {
        String text = link.getClass().getSimpleName() + ": " + link.getMessage();
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
