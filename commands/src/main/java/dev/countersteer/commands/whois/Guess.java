package dev.countersteer.commands.whois;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Warns of an external id that others can guess: unsigned, to know it is to be that person. */
final class Guess {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

    private Guess() {}

    /** One sentence; empty where the id tells nothing. */
    static Optional<String> at(ExternalId id, Contact contact) {
        return reason(id.value(), Addresses.of(contact).valid())
                .map(reason -> "Warning: " + reason + ", so others can guess it, and chat as this person unless Drift"
                        + " requires signed identities.");
    }

    private static Optional<String> reason(String id, List<EmailAddress> addresses) {
        if (DIGITS.matcher(id).matches()) {
            return Optional.of("this id is a plain number");
        }
        if (EmailAddress.isValid(id)) {
            return Optional.of("this id is an e-mail address");
        }
        return addresses.stream().flatMap(Guess::digests).anyMatch(id::equalsIgnoreCase)
                ? Optional.of("this id is a hash of the e-mail address")
                : Optional.empty();
    }

    private static Stream<String> digests(EmailAddress address) {
        return Stream.of(address.value(), address.value().toLowerCase(Locale.ROOT))
                .flatMap(text -> DIGESTS.stream().map(algorithm -> digest(algorithm, text)));
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has " + algorithm, e);
        }
    }
}
