package dev.countersteer.commands.signup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.mail.Mail;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the mail that brings a login, from the two templates beside it. */
final class LoginMail {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private final String text = template("signup-mail.txt");
    private final String html = template("signup-mail.html");

    @Inject
    LoginMail() {}

    /** For an account that has just been created. */
    Mail first(NewAccount account, URI loginUrl) {
        String plan = account.plan();
        return mail(
                account, loginUrl, "Your " + plan + " account is ready", "your " + plan + " account has been created");
    }

    /** For an account that has been there, when it was asked for. */
    Mail another(NewAccount account, URI loginUrl) {
        return mail(account, loginUrl, "Your new login", "here is a new login for your account");
    }

    private Mail mail(NewAccount account, URI loginUrl, String subject, String news) {
        Map<String, String> values = Map.of(
                "greeting",
                account.name().flatMap(ShownName::of).map("Hello "::concat).orElse("Hello"),
                "subject",
                subject,
                "news",
                news,
                "loginUrl",
                loginUrl.toASCIIString());
        return new Mail(
                account.email(),
                subject,
                filled(text, values, UnaryOperator.identity()),
                filled(html, values, LoginMail::escaped));
    }

    /** In one pass: a placeholder inside a value stays what it is. */
    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), found.group());
            return Matcher.quoteReplacement(escape.apply(value));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template(String name) {
        try (InputStream stream = LoginMail.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + LoginMail.class.getName());
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
