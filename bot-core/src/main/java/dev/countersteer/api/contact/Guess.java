package dev.countersteer.api.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.EmailAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of external ids that others can guess: where identities are not signed, to know one is to be that person. */
public enum Guess {
    NUMBER("is a plain number"),
    ADDRESS("is an e-mail address"),
    HASH("is a hash of the e-mail address"),
    LIKE_A_HASH("looks like the MD5 hash of an e-mail address");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

    private final String what;

    Guess(String what) {
        this.what = what;
    }

    /** The kind of an id of whom nothing else is known; empty where it tells nothing. */
    public static Optional<Guess> of(ExternalId id) {
        return simple(id).or(() -> MD5.matcher(id.value()).matches() ? Optional.of(LIKE_A_HASH) : Optional.empty());
    }

    /** The kind of an id of who has these addresses; empty where it tells nothing. */
    public static Optional<Guess> of(ExternalId id, Collection<EmailAddress> addresses) {
        return simple(id)
                .or(() -> addresses.stream().flatMap(Guess::digests).anyMatch(id.value()::equalsIgnoreCase)
                        ? Optional.of(HASH)
                        : Optional.empty());
    }

    /** A sentence for whoever gave the id. */
    public String warning() {
        return "This external id " + what + ", so others can guess it, and chat as this person unless Drift requires"
                + " signed identities.";
    }

    private static Optional<Guess> simple(ExternalId id) {
        if (DIGITS.matcher(id.value()).matches()) {
            return Optional.of(NUMBER);
        }
        return EmailAddress.isValid(id.value()) ? Optional.of(ADDRESS) : Optional.empty();
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
