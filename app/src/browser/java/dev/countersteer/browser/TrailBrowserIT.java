package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of a command, beside the conversation. */
@Tag("browser")
class TrailBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Test
    void showsHowACommandWasAnswered() {
        Page agent = browsers.open("/playground#trail");
        agent.getByText("vera@example.com").first().click();

        agent.locator("#agent-text").fill("/signup trial");
        agent.locator("#agent-text").press("Enter");

        Locator newest = agent.locator(".trails > li").first();
        assertThat(newest.locator(".summary")).containsText("Ended: done");
        assertThat(newest.locator(".trail")).containsText("The webhook new_message was answered with 200");
        assertThat(newest.locator(".trail .step")).hasCount(2);
        assertThat(newest.locator(".trail .post").last()).containsText("is delivered");
        assertThat(newest.locator(".bad")).hasCount(0);
        browsers.picture(agent, "trail");
        agent.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        browsers.picture(agent, "trail-dark");
    }
}
