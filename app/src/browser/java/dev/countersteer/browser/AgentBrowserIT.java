package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agents' side, as an agent uses it. */
@Tag("browser")
class AgentBrowserIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"
            + "<a href=\"javascript:alert(3)\">press</a><img src=http://elsewhere.example/x.png>";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Test
    void completesByKeyboard() {
        Page page = browsers.open("/playground");
        open(page, "Vera Visitor");
        Locator field = page.locator("#agent-text");

        field.pressSequentially("/sig");
        assertThat(page.locator("#suggestions li").first()).containsText("/signup");
        field.press("Tab");
        assertThat(field).hasValue("/signup ");
        assertThat(page.locator("#suggestions")).containsText("trial");
        browsers.picture(page, "completion");
        field.press("ArrowDown");
        field.press("Enter");

        assertThat(field).hasValue("/signup trial ");
    }

    @Test
    void completesByMouseInsideOfTheWindow() {
        Page page = browsers.open("/playground");
        open(page, "Vera Visitor");

        page.locator("#agent-text").pressSequentially("/");
        Locator list = page.locator("#suggestions");
        assertThat(list).isVisible();
        BoundingBox box = list.boundingBox();
        list.getByText("/help").click();

        assertThat(page.locator("#agent-text")).hasValue("/help ");
        assertThat(box.y).isNotNegative();
        assertThat(box.y + box.height).isLessThanOrEqualTo(page.viewportSize().height);
    }

    @Test
    void showsWhatABotAnswersToWhom() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Nora", "nora@example.com");

        say(page, "/signup trial");

        assertThat(page.locator(".message.bot.note")).containsText("has been created");
        assertThat(page.locator(".message.bot.note")).containsText("only agents see this");
        assertThat(page.locator(".message.bot.chat")).containsText("has been created");
        assertThat(page.locator(".message.bot.chat")).not().containsText("only agents");
        browsers.picture(page, "agent-light");
    }

    @Test
    void runsNothingThatAVisitorOrAnAgentWrote() {
        Page page = browsers.open("/playground");
        newVisitor(page, "<img src=x onerror=alert(0)>", "");

        say(page, HOSTILE);
        page.locator(".as-visitor summary").click();
        page.locator("#visitor-text").fill(HOSTILE);
        page.locator("#visitor-text").press("Enter");

        assertThat(page.locator(".message.visitor .body")).hasText(HOSTILE);
        assertThat(page.locator(".message.agent .body")).containsText("press");
                assertThat(page.locator("main img, main script, main a[href^=javascript]"))
                .hasCount(0);
    }

    @Test
    void opensLinksElsewhere() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Lena Link", "");

        say(page, "See http://shop.example/a?b=1&c=2, please");

        Locator link = page.locator(".message.agent .body a");
        assertThat(link).hasAttribute("href", "http://shop.example/a?b=1&c=2");
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void saysWhenThePlaygroundDoesNotAnswer() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Olaf Offline", "");
        browsers.expect("Failed to load resource");
        page.route("**/api/world", route -> route.abort());

        say(page, "one");
        assertThat(page.locator("#offline")).containsText("does not answer");
        page.unroute("**/api/world");
        say(page, "two");

        assertThat(page.locator("#offline")).isHidden();
        assertThat(page.locator(".message")).hasCount(2);
    }

    @Test
    void looksOtherwiseWhenTheVisitorWillSeeIt() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Chris Chat", "");
        String note = color(page, "#agent");

        page.locator("#kinds [value=chat]").check();
        assertThat(page.locator("#audience")).hasText("Chris Chat will see this.");
        say(page, "Hello Chris");

        assertThat(page.locator(".message.agent.chat")).containsText("Hello Chris");
        assertThat(color(page, "#agent")).isNotEqualTo(note);
        browsers.picture(page, "agent-chat");
    }

    @Test
    void keepsWhatWasBegunInItsConversation() {
        Page page = browsers.open("/playground");
        open(page, "Vera Visitor");

        page.locator("#agent-text").fill("Dear Vera");
        open(page, "Otto Ohne-Adresse");

        assertThat(page.locator("#agent-text")).hasValue("");
        open(page, "Vera Visitor");
        assertThat(page.locator("#agent-text")).hasValue("Dear Vera");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleAtWork(ColorScheme scheme) {
        Page page = browsers.open(
                "/playground", new NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
        newVisitor(page, "Axel " + scheme, "axel-" + scheme + "@example.com");
        say(page, "/signup trial");
        assertThat(page.locator(".message.bot.chat")).isVisible();
        page.locator("[data-name=email] button").first().click();
        page.locator("#agent-text").pressSequentially("/");
        page.locator("#agent-text").press("ArrowDown");
        assertThat(page.locator("#suggestions")).isVisible();

        // Minor is that a field of more than one line is a combobox, which no other element can be.
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> !rule.getImpact().equals("minor"))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        browsers.picture(page, "at-work-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeSent() {
        Page page = browsers.open("/playground");
        open(page, "Vera Visitor");
        browsers.expect("Failed to load resource");
        page.route("**/agent", route -> route.abort());

        say(page, "Are you there?");

        assertThat(page.locator("#agent .problem")).containsText("Not sent.");
        assertThat(page.locator("#agent-text")).hasValue("Are you there?");
    }

    @Test
    void changesTheContact() {
        Page page = browsers.open("/playground");
        browsers.expect("400 (Bad Request)");
        newVisitor(page, "Carla", "carla@example.com");
        Locator email = page.locator("[data-name=email]");

        email.getByLabel("Change").click();
        email.locator("input").fill("carla");
        email.getByText("Save").click();
        assertThat(page.locator("#panel .problem").first()).containsText("no e-mail address");
        email.getByText("Cancel").click();
        email.getByLabel("Remove").click();

        assertThat(email).containsText("none");
        assertThat(page.locator("#title-bar")).containsText("no e-mail yet");
    }

    @Test
    void choosesPanelsByKeyboardAndKeepsTheChoice() {
        Page page = browsers.open("/playground");

        page.locator("#tab-contact").focus();
        page.keyboard().press("End");

        assertThat(page.locator("[role=tab]").last()).isFocused();
        assertThat(page.locator("[role=tab]").last()).hasAttribute("aria-selected", "true");
        page.reload();
        assertThat(page.locator("[role=tab]").last()).hasAttribute("aria-selected", "true");
    }

    @Test
    void marksWhatCameElsewhere() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Ute", "");
        open(page, "Otto Ohne-Adresse");
        Page other = browsers.open("/playground");
        open(other, "Ute");

        other.locator(".as-visitor summary").click();
        other.locator("#visitor-text").fill("Anybody here?");
        other.locator("#visitor-text").press("Enter");

        Locator ute = page.locator(".conversation", new Page.LocatorOptions().setHasText("Ute"));
        assertThat(ute.locator(".unread")).hasCount(1);
        ute.click();
        assertThat(ute.locator(".unread")).hasCount(0);
    }

    @Test
    void followsTheChoiceOfColors() {
        Page page = browsers.open("/playground", new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        String light = ground(page);

        page.locator("#theme [value=dark]").check();
        String dark = ground(page);
        page.reload();

        assertThat(dark).isNotEqualTo(light);
        assertThat(ground(page)).isEqualTo(dark);
        open(page, "Vera Visitor");
        assertThat(page.locator("#messages li").first()).isVisible();
        browsers.picture(page, "agent-dark");
    }

    @Test
    void worksOnAPhone() {
        Page page = browsers.open("/playground", new NewContextOptions().setViewportSize(360, 740));
        part(page, "Conversations");
        browsers.picture(page, "phone-conversations");
        newVisitor(page, "Pia Phone", "pia@example.com");

        say(page, "/help");

        assertThat(page.locator(".message.bot")).containsText("/signup");
        assertThat(page.locator("#agent [type=submit]")).isInViewport();
        browsers.picture(page, "phone-talk");
        part(page, "Details");
        assertThat(page.locator("#panel")).containsText("pia@example.com");
        browsers.picture(page, "phone-details");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void worksOnATablet() {
        Page page = browsers.open("/playground", new NewContextOptions().setViewportSize(900, 700));
        open(page, "Vera Visitor");
        assertThat(page.locator("#panel")).isHidden();
        browsers.picture(page, "tablet");

        part(page, "Details");

        assertThat(page.locator("#panel")).isVisible();
        assertThat(page.locator("#conversations")).isVisible();
        browsers.picture(page, "tablet-details");
    }

    private static void open(Page page, String name) {
        page.locator(".conversation", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("#title")).hasText(name);
    }

    private static void newVisitor(Page page, String name, String email) {
        page.locator(".new summary").click();
        page.locator("#open [name=name]").fill(name);
        page.locator("#open [name=email]").fill(email);
        page.locator("#open [type=submit]").click();
        assertThat(page.locator("#title")).hasText(name);
    }

    private static void say(Page page, String text) {
        page.locator("#agent-text").fill(text);
        page.locator("#agent-text").press("Enter");
    }

    private static void part(Page page, String name) {
        page.locator(".parts").getByText(name).click();
    }

    private static String ground(Page page) {
        return color(page, "body");
    }

    private static String color(Page page, String selector) {
        return (String) page.locator(selector).evaluate("element => getComputedStyle(element).backgroundColor");
    }
}
