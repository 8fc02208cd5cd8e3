package dev.countersteer.commands.signup;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A contact's name as a mail may show it. The visitor's browser sets the name, and the address beside it may be someone
 * else's: a name must not be able to carry a message of its own into our mail.
 */
final class ShownName {
    private static final int LONGEST = 60;
    private static final Pattern GAP = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    private static final Pattern LINK = Pattern.compile("://|www\\.|@|\\.\\p{L}{2,}", Pattern.CASE_INSENSITIVE);

    private ShownName() {}

    /** The name on one line; empty when it is none, too long for one, or something that mail readers make a link. */
    static Optional<String> of(String name) {
        String line = GAP.matcher(name).replaceAll(" ").strip();
        boolean shown = !line.isEmpty()
                && line.length() <= LONGEST
                && !LINK.matcher(line).find();
        return shown ? Optional.of(line) : Optional.empty();
    }
}
