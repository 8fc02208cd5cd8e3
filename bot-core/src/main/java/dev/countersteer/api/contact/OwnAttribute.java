package dev.countersteer.api.contact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that an attribute of contacts which a plugin sets is the company's own: none that Drift itself gives a meaning. */
public final class OwnAttribute {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final Set<String> DRIFTS =
            Set.of("id", "email", "name", "phone", "externalid", "external_id", "tags", "socialprofiles", "drift_aid");

    private OwnAttribute() {}

    /**
     * The name as it is.
     *
     * @param key of the setting that has it
     * @throws IllegalArgumentException it cannot be one; names the key, and what would fit
     */
    public static String named(String key, String name) {
        if (!FORM.matcher(name).matches() || DRIFTS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(key + " is to be the name of an attribute of your own: a letter, then"
                    + " letters, digits and underscores, such as customer_id");
        }
        return name;
    }
}
