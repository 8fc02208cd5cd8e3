package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersteer.browser.AgentSteps.color;
import static dev.countersteer.browser.AgentSteps.ground;
import static dev.countersteer.browser.AgentSteps.newVisitor;
import static dev.countersteer.browser.AgentSteps.open;
import static dev.countersteer.browser.AgentSteps.part;
import static dev.countersteer.browser.AgentSteps.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the agents' side looks: in both color schemes, on small screens, to those who do not see it. */
@Tag("browser")
class AgentLookBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

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
    void showsButtonsForTheVisitorToPress() {
        Page page = browsers.open("/playground");
        page.route("**/api/conversations/*", route -> fulfill(route, "Which plan?"));

        open(page, "Otto Ohne-Adresse");

        assertThat(page.locator(".pills button")).hasText(new String[] {"Monthly", "<b>Annual</b>"});
        assertThat(page.locator(".pills button").first()).isDisabled();
        assertThat(page.locator(".message time")).hasText("2 Jan");
        assertThat(page.locator(".message time")).hasAttribute("title", Pattern.compile("Friday.*2 January 2026.*"));
        browsers.picture(page, "agent-buttons");
    }

    @Test
    void showsWhatAnotherPlaygroundSaysUnderTheSameId() {
        Page page = browsers.open("/playground");
        page.route("**/api/conversations/*", route -> fulfill(route, "before"));
        open(page, "Otto Ohne-Adresse");
        assertThat(page.locator(".message .body")).hasText("before");

        page.unroute("**/api/conversations/*");
        page.route("**/api/conversations/*", route -> fulfill(route, "after"));
        open(page, "Otto Ohne-Adresse");

        assertThat(page.locator(".message .body")).hasText("after");
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

    private static void fulfill(Route route, String text) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("""
                        [{"id": "1", "from": "bot", "kind": "chat", "name": "", "html": "<p>%s</p>",
                          "buttons": [{"label": "Monthly", "value": "m"}, {"label": "<b>Annual</b>", "value": "a"}],
                          "at": "2026-01-02T03:04:05.678Z"}]
                        """.formatted(text)));
    }
}
