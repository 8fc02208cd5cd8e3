package dev.countersteer.api;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address, as far as its form goes: something before the {@code @} and a domain with a dot after it, without
 * spaces, control characters, double quotes, commas or angle brackets. Whether it is anyone's is for a mail to find out.
 *
 * @param value as it was typed, at most 254 characters
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    /** An address with what mail programs put around it and phones behind it. */
    private static final Pattern WRITTEN =
            Pattern.compile("<?(?:mailto:)?(.{1," + LONGEST + "}?)>?[.,;]?", Pattern.CASE_INSENSITIVE);

    /** Java writes these as other letters do, as rules of 2003 say; those of 2008 make them domains of their own. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς]");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Whether the text has the form of an e-mail address. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * Reads an address that someone typed. Angle brackets around it, {@code mailto:} before it, and a point, a comma or a
     * semicolon behind it are no part of it.
     *
     * @throws UserException the text has not the form of an e-mail address
     */
    public static EmailAddress parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        String address = written.matches() ? written.group(1) : text;
        if (!isValid(address)) {
            throw new UserException(
                    "\"" + Quoted.shortened(text) + "\" is not an e-mail address, such as ana@example.com");
        }
        return new EmailAddress(address);
    }

    /**
     * The same address as every mail server takes it, with the {@code xn--} form of an international domain. Empty when it
     * has none: with letters before the {@code @} that are not ASCII, or with a domain that cannot be written so beyond
     * doubt.
     */
    public Optional<EmailAddress> inAscii() {
        int at = value.indexOf('@');
        if (!isAscii(value.substring(0, at))) {
            return Optional.empty();
        }
        return asciiDomain(value.substring(at + 1))
                .map(domain -> value.substring(0, at + 1) + domain)
                .filter(EmailAddress::isValid)
                .map(EmailAddress::new);
    }

    /** The same for all spellings that reach one mailbox in practice: without regard to case, the domain in ASCII. */
    public String normalized() {
        return inAscii().map(EmailAddress::value).orElse(value).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<String> asciiDomain(String domain) {
        if (isAscii(domain)) {
            return Optional.of(domain);
        }
        if (AMBIGUOUS.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
