package dev.countersteer.api.mail;

/** Sends mail. Safe for use by many threads. */
public interface Mailer {
    /** Whether a mail server is configured. A command that must mail asks before it does anything else. */
    boolean isConfigured();

    /**
     * Hands the mail to the mail server and returns when the server has taken it. A repetition sends a second mail.
     *
     * @throws AddressRefusedException mail to this address will not be taken, however often it is sent
     * @throws dev.countersteer.api.ServiceException the server did not answer or did not take mail from us (temporary), or
     *     no server is configured (final)
     */
    void send(Mail mail);
}
