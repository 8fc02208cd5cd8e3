package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersteer.browser.AgentSteps.distanceFromEnd;
import static dev.countersteer.browser.AgentSteps.newVisitor;
import static dev.countersteer.browser.AgentSteps.open;
import static dev.countersteer.browser.AgentSteps.say;
import static dev.countersteer.browser.AgentSteps.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    void keepsWhatWasBegunInItsConversation() {
        Page page = browsers.open("/playground");
        open(page, "Vera Visitor");

        page.locator("#agent-text").fill("Dear Vera");
        open(page, "Otto Ohne-Adresse");

        assertThat(page.locator("#agent-text")).hasValue("");
        open(page, "Vera Visitor");
        assertThat(page.locator("#agent-text")).hasValue("Dear Vera");
    }

    @Test
    void movesNothingUnderThePointer() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Hanna Hover", "");
        newVisitor(page, "Ivo Idle", "");
        Locator first = page.locator(".conversation .name").first();
        assertThat(first).hasText("Ivo Idle");
        Locator hanna = page.locator(".conversation", new Page.LocatorOptions().setHasText("Hanna Hover"));
        say(page, "Good day");
        assertThat(first).hasText("Ivo Idle");

        hanna.hover();
        speak(page, hanna.getAttribute("data-id"), "I moved up");

        assertThat(hanna).containsText("I moved up");
        assertThat(first).hasText("Ivo Idle");
        page.mouse().move(700, 300);
        assertThat(first).hasText("Hanna Hover");
    }

    @Test
    void staysWhereTheReaderIs() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Rita Reader", "");
        String id = page.locator("[aria-current=true]").first().getAttribute("data-id");
        Locator list = page.locator("#messages");

        speak(page, id, "line\n".repeat(60));
        assertThat(page.locator(".message")).hasCount(1);
        assertThat(distanceFromEnd(list)).isLessThan(2);
        list.evaluate("element => { element.scrollTop = 100; }");
        speak(page, id, "more");

        assertThat(page.locator(".message")).hasCount(2);
        assertThat(list.evaluate("element => element.scrollTop")).isEqualTo(100);
    }

    @Test
    void leavesWhatIsBeingTypedAlone() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Tom Typing", "tom@example.com");
        String id = page.locator("[aria-current=true]").first().getAttribute("data-id");
        page.getByLabel("Change E-mail").click();
        Locator field = page.locator("[data-name=email] input");

        field.fill("tom@new.exam");
        speak(page, id, "By the way");
        assertThat(page.locator(".message")).hasCount(1);

        assertThat(field).isFocused();
        field.pressSequentially("ple");
        assertThat(field).hasValue("tom@new.example");
        field.press("Enter");
        assertThat(page.locator("[data-name=email] .value")).hasText("tom@new.example");
        assertThat(page.getByLabel("Change E-mail")).isFocused();
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
    void addsAnAttributeToTheContactItWasTypedFor() {
        Page page = browsers.open("/playground");
        newVisitor(page, "Ann", "");
        page.getByText("Add an attribute").click();
        page.locator("#panel [name=name]").fill("constructor");
        page.locator("#panel [name=value]").fill("none of ours");

        open(page, "Vera Visitor");
        assertThat(page.locator("#panel [name=name]")).hasValue("");
        open(page, "Ann");
        page.locator("#panel [name=name]").fill("constructor");
        page.locator("#panel [name=value]").fill("ours");
        page.locator("#panel form [type=submit]").click();

        assertThat(page.locator("[data-name=constructor] th")).hasText("constructor");
        assertThat(page.locator("[data-name=constructor] .value")).hasText("ours");
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
        browsers.picture(page, "agent-unread");
        ute.click();
        assertThat(ute.locator(".unread")).hasCount(0);
    }
}
