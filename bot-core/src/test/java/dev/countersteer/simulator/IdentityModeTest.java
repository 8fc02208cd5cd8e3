package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Secret;
import dev.countersteer.simulator.Identification.Outcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed identities, as the org has set them. */
class IdentityModeTest {
    private final HandClock clock = new HandClock();
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final Site site = drift.site();
    private final BrowserSession browser = site.browser(AnonymousId.random());

    @AfterEach
    void stop() {
        drift.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DISABLED, valid, NAMED, IGNORED",
        "DISABLED, forged, NAMED, IGNORED",
        "DISABLED, none, NAMED, IGNORED",
        "ENABLED, valid, NAMED, VALID",
        "ENABLED, forged, NAMED, FORGED",
        "ENABLED, expired, NAMED, EXPIRED",
        "ENABLED, other, NAMED, OF_SOMEBODY_ELSE",
        "ENABLED, none, NAMED, MISSING",
        "REQUIRED, valid, NAMED, VALID",
        "REQUIRED, forged, REFUSED, FORGED",
        "REQUIRED, expired, REFUSED, EXPIRED",
        "REQUIRED, other, REFUSED, OF_SOMEBODY_ELSE",
        "REQUIRED, none, REFUSED, MISSING",
    })
    void decidesWhoIsBelieved(IdentityMode mode, String kind, Outcome outcome, Proof proof) {
        site.identityMode(mode);

        Identification identified = identify(browser, kind);

        assertThat(identified.outcome()).isEqualTo(outcome);
        assertThat(identified.proof()).isEqualTo(proof);
        assertThat(browser.state().signed()).isEqualTo(proof == Proof.VALID);
        assertThat(browser.state().externalId())
                .isEqualTo(outcome == Outcome.REFUSED ? Optional.empty() : Optional.of("user-7"));
    }

    @Test
    void isOffAtFirst() {
        assertThat(site.identityMode()).isEqualTo(IdentityMode.DISABLED);
    }

    @Test
    void keepsNothingOfARefusedIdentity() {
        site.identityMode(IdentityMode.REQUIRED);
        browser.say("Hello");

        Identification refused = browser.identify("user-7", Map.of("name", "Vera"));

        assertThat(refused.contact()).isEqualTo(browser.state().contact());
        assertThat(drift.contact(browser.state().contact().orElseThrow()))
                .doesNotContainKey("externalId")
                .doesNotContainKey("name");
        assertThat(browser.messages()).hasSize(1);
    }

    @Test
    void makesNoContactOfARefusedIdentity() {
        site.identityMode(IdentityMode.REQUIRED);

        assertThat(browser.identify("user-7", Map.of()).contact()).isEmpty();
        assertThat(browser.state().contact()).isEmpty();
    }

    /** What REQUIRED is for: without it, an external id opens its owner's conversation. */
    @Test
    void keepsAThiefOutOnlyWhenRequired() {
        browser.identify("user-7", Map.of());
        browser.say("My account number is 12345");
        BrowserSession thief = site.browser(AnonymousId.random());

        site.identityMode(IdentityMode.REQUIRED);
        thief.identify("user-7", Map.of());
        assertThat(thief.messages()).isEmpty();

        site.identityMode(IdentityMode.ENABLED);
        thief.identify("user-7", Map.of());
        assertThat(thief.messages()).hasSize(1);
    }

    @Test
    void tellsTheContactNothingOfTheSignature() {
        site.identityMode(IdentityMode.ENABLED);
        BrowserSession other = site.browser(AnonymousId.random());
        identify(browser, "valid");
        identify(other, "none");

        assertThat(browser.state().signed()).isTrue();
        assertThat(other.state().signed()).isFalse();
        assertThat(other.state().contact()).isEqualTo(browser.state().contact());
    }

    @Test
    void hasAKeyThatNobodySees() {
        assertThat(site.signingKey()).hasToString("***").isNotEqualTo(drift.verificationToken());
        try (SimulatedDrift other = SimulatedDrift.start(clock)) {
            assertThat(other.site().signingKey()).isNotEqualTo(site.signingKey());
        }
    }

    private Identification identify(BrowserSession who, String kind) {
        if (kind.equals("none")) {
            return who.identify("user-7", Map.of());
        }
        return who.identify("user-7", Map.of(), jwt(kind));
    }

    private String jwt(String kind) {
        Secret key = kind.equals("forged") ? new Secret("somebody's guess") : site.signingKey();
        String subject = kind.equals("other") ? "user-8" : "user-7";
        long expiry = clock.instant().getEpochSecond() + (kind.equals("expired") ? -60 : 60);
        return UserJwt.of(key, "{\"sub\":\"" + subject + "\",\"exp\":" + expiry + "}");
    }
}
