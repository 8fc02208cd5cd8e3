package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who Drift takes a visitor for, as the shop's page shows it. */
@Tag("browser")
class IdentityBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private ShopPage first;
    private ShopPage second;

    /** Two "browsers" in one real browser: each has a path, and cookies of its own. */
    @BeforeEach
    void open() {
        Page page = browsers.open("/playground/shop/b/1");
        first = ShopPage.of(page);
        second = ShopPage.of(browsers.openBeside(page, "/playground/shop/b/2"));
        first.signedIdentities("Disabled");
    }

    @Test
    void isABrowserForEachPath() {
        String id = first.cookie("drift_aid");

        Assertions.assertThat(id).hasSize(36).isNotEqualTo(second.cookie("drift_aid"));
        Assertions.assertThat(first.cookie("driftt_aid")).isEqualTo(id);
        assertThat(first.status("anonymous-id")).hasText(id);
        assertThat(first.status("contact")).containsText("none yet");
    }

    @Test
    void remembersTheBrowserAfterAReload() {
        first.openChat().say("Hello");
        String id = first.cookie("drift_aid");

        first.page().reload();
        ShopPage again = ShopPage.of(first.page()).openChat();

        assertThat(again.chat()).hasText("Hello");
        Assertions.assertThat(again.cookie("drift_aid")).isEqualTo(id);
    }

    @Test
    void takesAlongWhatWasSaidAndGivenBefore() {
        first.openChat().say("Hello");
        first.setAttribute("plan", "gold");
        String contact = first.status("contact").textContent();

        String id = first.logInAsNew("NONE");

        assertThat(first.said()).containsText("This browser's own contact " + contact + " got the external id");
        assertThat(first.status("external-id")).hasText(id);
        assertThat(first.status("contact")).hasText(contact);
        assertThat(first.status("attributes")).containsText("plan: gold");
        assertThat(first.chat()).hasText("Hello");
        Assertions.assertThat(first.cookie("drift_eid")).isEqualTo(id);
    }

    @Test
    void leavesBehindWhatWasSaidAndGivenInTheSecondBrowser() {
        first.openChat().say("Hello");
        String id = first.logInAsNew("NONE");
        assertThat(first.status("external-id")).hasText(id);
        second.openChat().say("Who reads this?");
        second.setAttribute("plan", "gold");
        assertThat(second.status("attributes")).containsText("plan: gold");
        String left = second.status("contact").textContent();

        second.logInAs(id, "NONE");

        assertThat(second.said()).containsText("stays behind with contact " + left);
        assertThat(second.status("contact")).hasText(first.status("contact").textContent());
        assertThat(second.status("attributes")).hasText("none");
        assertThat(second.chat()).hasText("Hello");
        browsers.picture(second.page(), "shop-second-browser");
    }

    @Test
    void isSomebodyNewAfterLoggingOut() {
        first.openChat().say("Hello");
        first.logInAsNew("NONE");
        String contact = first.status("contact").textContent();
        String id = first.cookie("drift_aid");

        first.logOut();

        assertThat(first.said()).containsText("Logged out");
        assertThat(first.chat()).hasCount(0);
        Assertions.assertThat(first.cookie("drift_aid")).isNotEqualTo(id);
        Assertions.assertThat(first.cookie("drift_eid")).isEmpty();
        first.say("Hello again");
        assertThat(first.status("contact")).not().hasText(contact);
        assertThat(first.chat()).hasText("Hello again");
    }

    @Test
    void setsAttributesButNoExternalId() {
        first.setAttribute("externalId", "user-of-somebody-else");

        assertThat(first.said()).containsText("no external id");
        assertThat(first.status("external-id")).containsText("anonymous");
    }

    @Test
    void tracksEvents() {
        first.track("Looked at prices");

        assertThat(first.status("events")).hasText("Looked at prices");
    }

    @ParameterizedTest
    @CsvSource({
        "Disabled, FORGED, not signed: a claim",
        "Enabled, VALID, signed",
        "Enabled, FORGED, not signed: a claim",
        "Enabled, EXPIRED, not signed: a claim",
        "Required, VALID, signed",
        "Required, NONE, not identified",
        "Required, FORGED, not identified",
        "Required, EXPIRED, not identified",
    })
    void believesWhatTheModeSays(String mode, String signature, String identity) {
        browsers.expect("drift: The identity was not used"); // said in the console, too
        first.signedIdentities(mode);

        first.logInAsNew(signature);

        assertThat(first.said()).containsText(identity.equals("not identified") ? "was not used" : "got the external id");
        assertThat(first.status("identity")).hasText(identity);
    }
}
