package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import java.util.regex.Pattern;

/**
 * The id that the company's own systems have for a person, as an agent typed it.
 *
 * @param value without blanks and characters that cannot be seen, short enough to be shown whole
 */
record ExternalId(String value) {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]{1," + LONGEST + "}");

    ExternalId {
        requireNonNull(value, "value is null");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an external id");
        }
    }

    static ExternalId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new UserException("\"" + Shown.of(text) + "\" is not an external id: up to " + LONGEST
                    + " characters without spaces, such as u-7f3c9a1e");
        }
        return new ExternalId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
