package dev.countersteer.api.mail;

/** Sends mail. Safe for use by many threads. */
public interface Mailer {
    /** Whether a mail server is configured. A command that must mail asks before it does anything else. */
    boolean isConfigured();

    /**
     * Hands the mail to the mail server and returns when the server has taken it. A repetition sends a second mail.
     *
     * @throws dev.countersteer.api.ServiceException the server did not answer (temporary), or refused the mail
     */
    void send(Mail mail);
}
