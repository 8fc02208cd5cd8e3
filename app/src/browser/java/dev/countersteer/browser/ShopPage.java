package dev.countersteer.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** The shop's page with the demo controls and the chat, as a visitor uses them. */
final class ShopPage {
    private static final String OTHER = "new";

    private final Page page;

    private ShopPage(Page page) {
        this.page = page;
    }

    /** Drift's script has come when there is a chat. */
    static ShopPage of(Page page) {
        page.locator("#drift-widget .launcher").waitFor();
        return new ShopPage(page);
    }

    Page page() {
        return page;
    }

    ShopPage openChat() {
        page.getByLabel("Open the chat").click();
        return this;
    }

    ShopPage say(String text) {
        Locator field = page.getByLabel("Your message");
        field.fill(text);
        field.press("Enter");
        chat().filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
        return this;
    }

    /** The texts of the chat. */
    Locator chat() {
        return page.locator("#drift-widget .body");
    }

    /** Logs in as somebody whom nobody has heard of, and returns the external id. */
    String logInAsNew(String signature) {
        String id = "user-" + UUID.randomUUID();
        logInAs(id, signature);
        return id;
    }

    void logInAs(String externalId, String signature) {
        page.locator("#who").selectOption(OTHER);
        page.getByLabel("External id").fill(externalId);
        page.getByLabel("Signature").selectOption(signature);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
    }

    void logOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
    }

    void setAttribute(String name, String value) {
        page.getByLabel("Attribute").fill(name);
        page.getByLabel("Value").fill(value);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set").setExact(true))
                .click();
    }

    void track(String event) {
        page.getByLabel("Event").fill(event);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Track"))
                .click();
    }

    /** Switches signed identities, for all browsers. */
    void signedIdentities(String mode) {
        status("contact").waitFor();
        Locator choice = page.getByLabel(mode + ":");
        if (!choice.isChecked()) {
            page.waitForResponse("**/identity-mode", choice::check);
        }
    }

    /** What came of the last step, in words. */
    Locator said() {
        return page.locator("#said");
    }

    /** A line of the status: {@code contact}, {@code external-id} and so on. */
    Locator status(String line) {
        return page.locator("#status-" + line);
    }

    String cookie(String name) {
        return (String) page.evaluate(
                "name => (document.cookie.split('; ').find(each => each.startsWith(name + '=')) || '').split('=')[1] || ''",
                name);
    }
}
