package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersteer.browser.AgentSteps.newVisitor;
import static dev.countersteer.browser.AgentSteps.open;
import static dev.countersteer.browser.AgentSteps.say;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agents and visitors who do not wait for answers, of which some are late. */
@Tag("browser")
class HasteBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private final List<Runnable> held = new ArrayList<>();

    @Test
    void sendsEachMessageOnceAndInOrder() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Hasty", "");
        page.route("**/agent", route -> held.add(route::resume));

        type(page, "one");
        page.keyboard().press("Enter");
        page.keyboard().type("two");
        page.keyboard().press("Enter");
        assertThat(page.locator("#agent-text")).hasValue("");
        goOn(page, "**/agent");

        assertThat(page.locator(".message.agent .body")).hasText(new String[] {"one", "two"});
    }

    @Test
    void bringsBackWhatWasNotSentToItsConversation() {
        Page page = browsers.open("/playground");
        browsers.expect("Failed to load resource");
        newVisitor(page, "Late", "");
        page.route("**/agent", route -> held.add(route::abort));

        type(page, "for Late only");
        open(page, "Vera Visitor");
        goOn(page, "**/agent");

        assertThat(page.locator("#agent-text")).hasValue("");
        open(page, "Late");
        assertThat(page.locator("#agent-text")).hasValue("for Late only");
    }

    @Test
    void losesNothingThatWasTypedSince() {
        Page page = browsers.open("/playground");
        browsers.expect("Failed to load resource");
        newVisitor(page, "Since", "");
        page.route("**/agent", route -> held.add(route::abort));

        type(page, "one");
        page.keyboard().type("two");
        goOn(page, "**/agent");

        assertThat(page.locator("#agent .problem")).containsText("Not sent.");
        assertThat(page.locator("#agent-text")).hasValue("one\ntwo");
    }

    @Test
    void opensWhatWasChosenWhileAnOlderAnswerWasOnItsWay() {
        Page page = browsers.open("/playground#scenes");
        open(page, "Vera Visitor");
        page.route("**/api/world", this::holdAnswer);
        page.locator("#who").dispatchEvent("change");
        page.waitForCondition(() -> !held.isEmpty());

        page.evaluate("() => addEventListener('open-conversation', () => { window.wasChosen = true; })");
        page.locator("[data-scene=no-address] button").click();
        page.waitForFunction("() => window.wasChosen");
        goOn(page, "**/api/world");

        assertThat(page.locator("#title")).hasText("Nora Nameless");
        say(page, "/signup trial");
        assertThat(page.locator(".message.bot.note")).containsText("e-mail");
    }

    @Test
    void keepsTheModeThatWasChosenWhileAnOlderAnswerWasOnItsWay() {
        Page page = browsers.open("/playground/shop");
        ShopPage shop = ShopPage.of(page);
        shop.signedIdentities("Disabled");
        page.route("**/shop/api/status", this::holdAnswer);
        shop.track("Asked before");
        page.waitForCondition(() -> !held.isEmpty());

        List<Runnable> choices = new ArrayList<>();
        page.route("**/identity-mode", route -> choices.add(route::resume));
        Locator enabled = page.getByLabel("Enabled:");
        enabled.check();
        goOn(page, "**/shop/api/status");

        assertThat(shop.status("events")).hasText("Asked before");
        assertThat(enabled).isChecked();
        page.waitForCondition(() -> !choices.isEmpty());
        choices.forEach(Runnable::run);
        assertThat(shop.said()).containsText("enabled now");
        assertThat(enabled).isChecked();
    }

    private static void type(Page page, String text) {
        page.locator("#agent-text").focus();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    /** The answer is of now, and comes later. */
    private void holdAnswer(Route route) {
        APIResponse answer = route.fetch();
        held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
    }

    private void goOn(Page page, String what) {
        page.waitForCondition(() -> !held.isEmpty());
        List.copyOf(held).forEach(Runnable::run);
        page.unroute(what);
    }
}
