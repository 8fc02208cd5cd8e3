package dev.countersteer.commands.signup;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import java.util.ArrayList;
import java.util.List;

/** A mail server that can be missing, down, and unwilling. */
final class FakeMailer implements Mailer {
    private final List<Mail> sent = new ArrayList<>();
    private boolean configured = true;
    private boolean down;
    private boolean refusing;

    List<Mail> sent() {
        return sent;
    }

    void remove() {
        configured = false;
    }

    void goDown() {
        down = true;
    }

    void refuse() {
        refusing = true;
    }

    void comeBack() {
        down = false;
        refusing = false;
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public void send(Mail mail) {
        if (down) {
            throw ServiceException.temporary("The mail server", "down");
        }
        if (refusing) {
            throw new AddressRefusedException("The mail server", "550 no such user", null);
        }
        sent.add(mail);
    }
}
