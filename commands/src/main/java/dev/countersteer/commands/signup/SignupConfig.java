package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Settings;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be set about {@code /signup}; the keys under {@code signup}.
 *
 * @param accountsUrl the accounts service; empty: the host's own accounts
 * @param plans what a visitor can be signed up for, in the order that help shows
 */
record SignupConfig(Optional<URI> accountsUrl, List<String> plans) {
    private static final Pattern PLAN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    SignupConfig {
        requireNonNull(accountsUrl, "accountsUrl is null");
        plans = List.copyOf(plans);
        accountsUrl.ifPresent(SignupConfig::check);
        check(plans);
    }

    static SignupConfig from(Settings settings) {
        return new SignupConfig(settings.url("signup.accounts-url"), settings.list("signup.plans"));
    }

    private static void check(URI url) {
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("signup.accounts-url has more than host, port and path;"
                    + " write for example https://accounts.example.com/api");
        }
    }

    private static void check(List<String> plans) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("signup.plans is empty; write for example trial,monthly,annual");
        }
        Set<String> seen = new HashSet<>();
        for (String plan : plans) {
            if (!PLAN.matcher(plan).matches()) {
                throw new IllegalArgumentException("signup.plans has \"" + plan
                        + "\", and a plan is one word of up to 40 letters, digits, dots, dashes and underscores");
            }
            if (!seen.add(plan.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("signup.plans has \"" + plan + "\" twice; case does not matter");
            }
        }
    }
}
