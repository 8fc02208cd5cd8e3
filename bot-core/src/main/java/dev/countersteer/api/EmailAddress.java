package dev.countersteer.api;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, as far as its form goes: something before the {@code @} and a domain with a dot after it, without
 * spaces, control characters, double quotes, commas or angle brackets. Whether it is anyone's is for a mail to find out.
 *
 * @param value as it was typed, at most 254 characters
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

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
     * Reads an address that someone typed.
     *
     * @throws UserException the text has not the form of an e-mail address
     */
    public static EmailAddress parse(String text) {
        if (!isValid(text)) {
            throw new UserException("\"" + text + "\" is not an e-mail address, such as ana@example.com");
        }
        return new EmailAddress(text);
    }

    /** The same for all spellings that reach one mailbox in practice: without regard to case. */
    public String normalized() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
