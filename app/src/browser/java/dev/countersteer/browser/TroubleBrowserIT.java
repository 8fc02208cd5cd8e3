package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches that make things go wrong, and what the panels beside them tell of it. */
@Tag("browser")
class TroubleBrowserIT {
    private static final double A_MINUTE = 60_000;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drift-down",
                "drift-slow",
                "too-many-requests",
                "answers-lost",
                "duplicate-webhooks",
                "out-of-order",
                "webhooks-held",
                "mail-refused",
                "accounts-down"
            })
    void staysOnUntilAllIsWellAndThenTheCommandIsAnswered(String trouble) {
        Page agent = browsers.open("/playground#trouble");
        AgentSteps.newVisitor(agent, trouble, trouble + "@example.com");
        Locator box = agent.locator(".troubles [name=" + trouble + "]");
        box.check();
        assertThat(agent.getByText("One thing goes wrong.")).isVisible();
        assertThat(agent.locator("#trouble")).containsText("On purpose");
        AgentSteps.say(agent, "/signup trial");
        agent.reload();
        assertThat(box).isChecked();

        agent.getByText("All well again").click();

        assertThat(box).not().isChecked();
        assertThat(agent.locator("#trouble")).isHidden();
        AgentSteps.open(agent, trouble);
        agent.locator("#tab-trail").click();
        assertThat(agent.locator(".trails .summary"))
                .containsText("Ended: done", new ContainsTextOptions().setTimeout(A_MINUTE));
        browsers.picture(agent, "trouble-" + trouble);
    }

    @Test
    void sendsEvents() {
        Page agent = browsers.open("/playground#trouble");
        browsers.expect("400");
        AgentSteps.newVisitor(agent, "Nell Nobody", "");
        agent.getByText("Reach the goal quote_reached").click();
        assertThat(agent.getByText("Nothing was sent")).isVisible();

        AgentSteps.open(agent, "Vera Visitor");
        agent.getByText("Reach the goal quote_reached").click();

        assertThat(agent.locator(".sent").getByText("playbook_goal_met").first()).isVisible();
        assertThat(agent.getByText(Pattern.compile("The bot answered 200")).first())
                .isVisible();
        browsers.picture(agent, "trouble");
    }

    @Test
    void showsTheCallsAndTheMailOfACommand() {
        Page agent = browsers.open("/playground#calls");
        AgentSteps.newVisitor(agent, "Cal Caller", "cal@example.com");
        AgentSteps.say(agent, "/signup trial");

        Locator post = agent.locator(".calls li")
                .filter(new Locator.FilterOptions().setHasText("POST"))
                .first();
        post.locator("summary").click();

        assertThat(post.locator("pre").first()).containsText("\"type\": ");
        browsers.picture(agent, "calls");

        agent.locator("#tab-mails").click();
        assertThat(agent.locator(".letter a").first()).hasAttribute("href", Pattern.compile(".*/login/.*"));
        browsers.picture(agent, "mails");
        agent.getByLabel("Show the plain text").check();
        assertThat(agent.locator(".written").first()).containsText("/login/");
    }
}
