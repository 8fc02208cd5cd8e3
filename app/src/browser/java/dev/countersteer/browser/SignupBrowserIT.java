package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A command typed on the agents' side, and its answer. */
@Tag("browser")
class SignupBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Test
    void answersAnAgentWhoSignsAVisitorUp() {
        Page agent = browsers.open("/playground");

        agent.getByText("Vera Visitor").first().click();
        agent.locator("#agent-text").fill("/signup trial");
        agent.locator("#agent-text").press("Enter");

        assertThat(agent.locator("#messages")).containsText("has been created");
        browsers.picture(agent, "agent");
    }
}
