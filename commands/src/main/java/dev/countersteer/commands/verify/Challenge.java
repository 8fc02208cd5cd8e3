package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import jakarta.inject.Inject;

/** Mails the visitor a code and asks for it. A second run mails another one, unless the first was recorded. */
final class Challenge {
    private final Codes codes;
    private final Mailer mailer;

    @Inject
    Challenge(Codes codes, Mailer mailer) {
        this.codes = requireNonNull(codes, "codes is null");
        this.mailer = requireNonNull(mailer, "mailer is null");
    }

    Reply put(Call call) throws Exception {
        EmailAddress address = call.contact()
                .email()
                .orElseThrow(
                        () -> new UserException(
                                "No code was mailed: no e-mail"
                                        + " address of this visitor is known. Ask for it, add it to the contact, and type /verify again."));
        if (!mailer.isConfigured()) {
            throw new UserException("No code was mailed: this bot cannot send mail yet."
                    + " Ask whoever runs it to set mail.url and mail.from.");
        }
        if (!call.once("mail", Boolean.class, key -> mail(call, address))) {
            Pending.forget(call);
            return Reply.note(
                    "No code was mailed: the mail server refused " + address + ". Check the address with the visitor.");
        }
        return Reply.note(
                        "A code was mailed to " + address + ", and the visitor was asked for it. You will be told here"
                                + " when they give it; it holds for ten minutes. If they tell you another way, type /verify and"
                                + " the code.")
                .andChat("To be sure that it is you, we have mailed you a code of six digits. Please type it here.");
    }

    /** The code is kept before it can come back. */
    private boolean mail(Call call, EmailAddress address) {
        String code = codes.make();
        codes.hide(code, address.value()).keep(call);
        try {
            mailer.send(new Mail(address, "Your code", text(code), html(code)));
            return true;
        } catch (AddressRefusedException e) {
            return false;
        }
    }

    private static String text(String code) {
        return "Your code is " + code
                + ".\n\nType it in the chat in which you were asked for it. It holds for ten minutes."
                + "\n\nIf nobody asked you for it, you need not do anything. Give it to no one who calls you.\n";
    }

    private static String html(String code) {
        return "<p>Your code is</p><p style=\"font-size:2em;letter-spacing:.2em\"><b>" + code + "</b></p>"
                + "<p>Type it in the chat in which you were asked for it. It holds for ten minutes.</p>"
                + "<p>If nobody asked you for it, you need not do anything. Give it to no one who calls you.</p>";
    }
}
