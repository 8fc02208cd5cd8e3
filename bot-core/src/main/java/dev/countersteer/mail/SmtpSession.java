package dev.countersteer.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Says how the mail library talks to a server: encryption, login, and how long it may take. */
final class SmtpSession {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private SmtpSession() {}

    static Session with(SmtpAddress server) {
        Properties properties = properties(server);
        return server.login()
                .map(login -> Session.getInstance(properties, authenticator(login)))
                .orElseGet(() -> Session.getInstance(properties));
    }

    static Properties properties(SmtpAddress server) {
        String protocol = server.encrypted() ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", String.valueOf(server.port()));
        properties.setProperty(prefix + "auth", String.valueOf(server.login().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", String.valueOf(ANSWER.toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(ANSWER.toMillis()));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!server.encrypted()));
        // No password crosses a network in the clear: where the server cannot encrypt, no mail goes out.
        properties.setProperty(
                prefix + "starttls.required",
                String.valueOf(!server.encrypted() && server.login().isPresent() && !server.isLoopback()));
        properties.setProperty(prefix + "ssl.checkserveridentity", String.valueOf(!server.isLoopback()));
        if (server.isLoopback()) {
            properties.setProperty(prefix + "ssl.trust", "*");
        }
        // The mail is taken when its data is; a server slow to say goodbye must not make it look lost.
        properties.setProperty(prefix + "quitwait", "false");
        return properties;
    }

    private static Authenticator authenticator(SmtpAddress.Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password().value());
            }
        };
    }
}
