package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Settings;

/**
 * What can be set about {@code /whois}; the keys under {@code whois}.
 *
 * @param signedIdentities decides what an external id is worth
 */
record WhoisConfig(SignedIdentities signedIdentities) {
    WhoisConfig {
        requireNonNull(signedIdentities, "signedIdentities is null");
    }

    static WhoisConfig from(Settings settings) {
        return new WhoisConfig(settings.text("whois.signed-identities")
                .map(SignedIdentities::parse)
                .orElse(SignedIdentities.DISABLED));
    }
}
