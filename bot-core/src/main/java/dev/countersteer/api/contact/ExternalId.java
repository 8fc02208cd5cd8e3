package dev.countersteer.api.contact;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.util.regex.Pattern;

/**
 * The id that the company's own systems have for a person.
 *
 * @param value at most 200 characters that can be seen, with blanks only between others
 */
public record ExternalId(String value) {
    private static final int LONGEST = 200;

    /** U+FFFD stands for bytes that were no text: who is meant is not known. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFD]");

    public ExternalId {
        requireNonNull(value, "value is null");
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an external id");
        }
    }

    /** Whether the text can be an external id. */
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && !UNSEEN.matcher(text).find();
    }

    /**
     * Reads one.
     *
     * @throws UserException the text cannot be one
     */
    public static ExternalId parse(String text) {
        if (!isValid(text)) {
            String shown = Quoted.shortened(UNSEEN.matcher(text).replaceAll("?"));
            throw new UserException("\"" + shown + "\" is not an external id: 1 to " + LONGEST
                    + " characters that can be seen, without blanks around them, such as u-7f3c9a1e");
        }
        return new ExternalId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
