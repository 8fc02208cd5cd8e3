package dev.countersteer.mail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the bot's mails are from.
 *
 * @param name what mail readers show; empty for the address alone
 */
public record Sender(Optional<String> name, EmailAddress address) {
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");

    public Sender {
        requireNonNull(name, "name is null");
        requireNonNull(address, "address is null");
    }

    /**
     * Reads the value of {@code mail.from}: {@code Name <address>} or an address.
     *
     * @throws IllegalArgumentException says what is wrong and what would be right
     */
    public static Sender parse(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw malformed("a value of several lines or with control characters");
        }
        Matcher named = NAMED.matcher(text.strip());
        if (named.matches()) {
            return new Sender(name(named.group(1)), address(named.group(2)));
        }
        return new Sender(Optional.empty(), address(text));
    }

    private static Optional<String> name(String text) {
        String name = text.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return Optional.of(quoted ? name.substring(1, name.length() - 1).strip() : name)
                .filter(shown -> !shown.isEmpty());
    }

    private static EmailAddress address(String text) {
        String address = text.strip();
        return Optional.of(address)
                .filter(EmailAddress::isValid)
                .map(EmailAddress::new)
                .flatMap(EmailAddress::inAscii)
                .orElseThrow(() -> malformed("\"" + address + "\""));
    }

    private static IllegalArgumentException malformed(String found) {
        return new IllegalArgumentException("mail.from is " + found
                + ", and not a sender's address; write Example Support <support@example.com> or support@example.com");
    }
}
