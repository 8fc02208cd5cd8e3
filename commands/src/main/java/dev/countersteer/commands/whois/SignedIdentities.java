package dev.countersteer.commands.whois;

import java.util.Arrays;
import java.util.Locale;

/** The mode of signed identities, as it is set in Drift; Drift's API does not tell it. */
enum SignedIdentities {
    DISABLED,
    ENABLED,
    REQUIRED;

    static SignedIdentities parse(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("whois.signed-identities is \"" + Shown.of(text)
                        + "\"; write disabled, enabled or required, as Drift's settings have it"));
    }
}
