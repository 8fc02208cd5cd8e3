package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes codes of six digits, hides them and finds them in texts. Safe for use by many threads. */
final class Codes {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final int MANY = 1_000_000;
    private static final int SALT = 16;
    private static final int BITS = 256;
    /** There are so few codes that only what takes long hides one, and that for ten minutes. */
    private static final int ROUNDS = 100_000;

    /** Not two groups of a longer number, such as that of a telephone. */
    private static final Pattern SIX_DIGITS = Pattern.compile(
            "(?<![0-9])" + "(?:[0-9]{6}|(?<![0-9]{2}[ -])[0-9]{3}[ -][0-9]{3}(?![ -][0-9]{2}))" + "(?![0-9])");

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Codes(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** A code that nobody can guess. */
    String make() {
        return "%06d".formatted(random.nextInt(MANY));
    }

    /** The numbers of six digits that a text is or has in it, each of which may be a code. */
    static Set<String> in(String text) {
        return SIX_DIGITS
                .matcher(inAscii(text))
                .results()
                .map(number -> number.group().replaceAll("[ -]", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keyboards of some languages have digits of their own. */
    private static String inAscii(String text) {
        return text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What is kept of a code instead of it. */
    Pending hide(String code, String email) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Pending(
                email, text(salt), text(hash(code, salt)), clock.instant().plus(LIFETIME), TRIES);
    }

    /** Whether a code is the one that was hidden. Takes as long for one as for another. */
    static boolean isRight(String code, Pending pending) {
        byte[] hash = hash(code, Base64.getDecoder().decode(pending.salt()));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(pending.hash()));
    }

    private static byte[] hash(String code, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
