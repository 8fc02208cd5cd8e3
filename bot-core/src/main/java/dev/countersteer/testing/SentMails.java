package dev.countersteer.testing;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it gets, and can be out of order. */
final class SentMails implements Mailer {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile boolean works = true;

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        if (!works) {
            throw ServiceException.temporary("The mail server", "the test says that it is out of order");
        }
        mails.add(mail);
    }

    void work(boolean works) {
        this.works = works;
    }

    List<Mail> all() {
        return List.copyOf(mails);
    }
}
