package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor in one browser, an agent in another. */
@Tag("browser")
class ChatBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Test
    void goesBothWaysWithoutReload() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello, I am nora@example.com");
        Page agent = agentOf(visitor);

        agentSays(agent, "note", "/signup trial");

        assertThat(visitor.chat().last()).containsText("Your account has been created");
        assertThat(visitor.status("e-mail")).hasText("nora@example.com");
        visitor.say("Thank you!");
        assertThat(agent.locator("#messages")).containsText("Thank you!");
        browsers.picture(visitor.page(), "shop");
    }

    @Test
    void showsNoPrivateNote() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello");
        Page agent = agentOf(visitor);

        agentSays(agent, "note", "A difficult one");
        agentSays(agent, "chat", "Welcome");

        assertThat(visitor.chat()).hasText(new String[] {"Hello", "Welcome"});
    }

    @Test
    void doesNothingThatAHostileBodySays() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("<img src=x onerror=alert(1)><script>alert(2)</script>");
        Page agent = agentOf(visitor);

        agentSays(agent, "chat", "<b onclick=alert(3)>Hi</b> <a href='javascript:alert(4)'>there</a>");

        assertThat(visitor.chat())
                .hasText(new String[] {
                    "<img src=x onerror=alert(1)><script>alert(2)</script>",
                    "<b onclick=alert(3)>Hi</b> <a href='javascript:alert(4)'>there</a>"
                });
    }

    @Test
    void postsWhatAButtonSays() {
        Page page = browsers.open("about:blank");
        page.route("**/playground/widget/chat", ChatBrowserIT::offerButtons);
        page.route("**/playground/widget/buttons", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.navigate("/playground/shop");
        ShopPage visitor = ShopPage.of(page).openChat();

        Request pressed = page.waitForRequest(
                "**/playground/widget/buttons",
                () -> page.locator("#drift-widget").getByText("A year").click());

        Assertions.assertThat(pressed.postData()).isEqualTo("{\"message\":\"90071992547409931\",\"value\":\"annual\"}");
        assertThat(visitor.chat().last()).hasText("Which plan?");
    }

    @Test
    void comesBackAfterTheConnectionWasLost() {
        browsers.expect("Failed to load resource");
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello");
        Page agent = agentOf(visitor);

        visitor.page().context().setOffline(true);
        agentSays(agent, "chat", "Are you still there?");
        visitor.page().context().setOffline(false);

        assertThat(visitor.chat().last()).hasText("Are you still there?");
    }

    @Test
    void showsWhatASecondPlaygroundSaysUnderTheIdsOfTheFirst() {
        Page page = browsers.open("about:blank");
        page.route("**/playground/widget/chat", route -> chat(route, "before"));
        page.navigate("/playground/shop");
        ShopPage visitor = ShopPage.of(page).openChat();
        assertThat(visitor.chat()).hasText("before");

        page.unroute("**/playground/widget/chat");
        page.route("**/playground/widget/chat", route -> chat(route, "after"));
        ShopPage.of(browsers.open("/playground/shop")).openChat().say("Hello");

        assertThat(visitor.chat()).hasText("after");
    }

    @Test
    void countsWhatIsNewAndNotTheVisitorsOwn() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello").say("Anybody?");
        Page agent = agentOf(visitor);

        visitor.page().reload();
        ShopPage.of(visitor.page());
        agentSays(agent, "chat", "Yes");

        assertThat(visitor.page().locator("#drift-widget .count")).containsText("1 new");
    }

    @Test
    void linksAddresses() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello");

        agentSays(agentOf(visitor), "chat", "See https://shop.example/a?b=1, please");

        assertThat(visitor.chat().last().locator("a")).hasAttribute("href", "https://shop.example/a?b=1");
        assertThat(visitor.chat().last().locator("a")).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void isUsedByKeyboard() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.page().getByLabel("Open the chat").press("Enter");

        visitor.page().keyboard().type("Hello");
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.chat()).hasText("Hello");
        visitor.page().keyboard().press("Escape");

        assertThat(visitor.page().getByLabel("Open the chat")).isFocused();
    }

    @Test
    void leavesAnAddress() {
        ShopPage visitor = ShopPage.of(browsers.open("/playground/shop"));
        visitor.openChat().say("Hello");

        visitor.page().getByLabel("Where can we reach you").fill("otto@example.com");
        visitor.page().getByText("Leave it").click();

        assertThat(visitor.status("e-mail")).hasText("otto@example.com");
        assertThat(visitor.page().getByLabel("Where can we reach you")).hasCount(0);
    }

    @Test
    void fitsAPhoneAndTheDark() {
        ShopPage phone = ShopPage.of(
                browsers.open("/playground/shop", new NewContextOptions().setViewportSize(390, 844)));
        phone.openChat().say("Hello");
        ShopPage dark = ShopPage.of(
                browsers.open("/playground/shop", new NewContextOptions().setColorScheme(ColorScheme.DARK)));
        dark.openChat().say("Hello");

        Assertions.assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        browsers.picture(phone.page(), "shop-phone");
        browsers.picture(dark.page(), "shop-dark");
    }

    /** The agents' side in a browser of its own, at the visitor's conversation, which is the newest. */
    private static Page agentOf(ShopPage visitor) {
        Page agent = browsers.open("/playground");
        agent.locator("#conversations button").first().click();
        assertThat(agent.locator("#messages")).containsText(visitor.chat().first().textContent());
        return agent;
    }

    /** By the page's own requests: what an agent's page looks like is for other tests. */
    private static void agentSays(Page agent, String kind, String text) {
        Map<?, ?> world = (Map<?, ?>) agent.evaluate(
                "async () => { const world = await (await fetch('/playground/api/world')).json();"
                        + " return { agent: world.agents[0].id, conversation: world.conversations.at(-1).id } }");
        agent.request()
                .post(
                        "/playground/api/conversations/" + world.get("conversation") + "/agent",
                        RequestOptions.create()
                                .setData(Map.of("agent", world.get("agent"), "kind", kind, "text", text)));
    }

    private static void chat(Route route, String text) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"conversation": "1", "knowsEmail": true, "messages": [{"id": "1", "from": "bot", "name": "", "html": "%s",
                "buttons": [], "at": "2026-01-01T10:00:00Z"}]}
                """.formatted(text)));
    }

    private static void offerButtons(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"conversation": "1", "knowsEmail": true, "messages": [{"id": "90071992547409931", "from": "bot", "name": "",
                "html": "<p>Which plan?</p>", "buttons": [{"label": "A month", "value": "monthly"},
                {"label": "A year", "value": "annual"}], "at": "2026-01-01T10:00:00Z"}]}
                """));
    }
}
