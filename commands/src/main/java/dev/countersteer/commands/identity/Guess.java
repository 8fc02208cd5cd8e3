package dev.countersteer.commands.identity;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.ExternalId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of external ids that others can guess: unsigned, to know one is to be that person. */
enum Guess {
    NUMBER("is a plain number"),
    ADDRESS("is an e-mail address"),
    HASH("looks like the MD5 hash of an e-mail address");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");

    private final String what;

    Guess(String what) {
        this.what = what;
    }

    /** The kind of an id; empty where it tells nothing. */
    static Optional<Guess> of(ExternalId id) {
        if (DIGITS.matcher(id.value()).matches()) {
            return Optional.of(NUMBER);
        }
        if (EmailAddress.isValid(id.value())) {
            return Optional.of(ADDRESS);
        }
        return MD5.matcher(id.value()).matches() ? Optional.of(HASH) : Optional.empty();
    }

    /** A warning without the id. */
    String warning() {
        return "This external id " + what + ", so others can guess it, and chat as this person unless Drift requires"
                + " signed identities. Use random ids, and the mode required";
    }
}
