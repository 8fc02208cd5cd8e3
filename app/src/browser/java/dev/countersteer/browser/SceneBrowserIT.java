package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.countersteer.simulator.Recording;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each scene does what it says. */
@Tag("browser")
class SceneBrowserIT {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            no-address     | Nora Nameless       | e-mail
            social-address | Sol Social          | sol@social.example
            duplicates     | Dana Double         | dana@double.example
            spanish        | Íñigo Peñalba Núñez | inigo@ejemplo.example
            long-ids       | Lena Longid         | lena@longid.example
            hostile        | <img src=x          | eve@hostile.example
            """)
    void isAnsweredAsItSays(String scene, String visitor, String noted) {
        Page agent = browsers.open("/playground#scenes");

        agent.locator("[data-scene=" + scene + "] button").click();
        assertThat(agent.locator("#title")).containsText(visitor);
        agent.locator("#agent-text").fill("/signup trial");
        agent.locator("#agent-text").press("Enter");

        assertThat(agent.locator("#messages .bot.note").last()).containsText(noted);
    }

    @Test
    void quotesAtTheGoalOfAPlaybook() {
        Page agent = browsers.open("/playground#scenes");
        agent.locator("[data-scene=quote] button").click();
        assertThat(agent.locator("#title")).containsText("Quentin Quick");

        agent.locator("[role=tab]").getByText("Trouble").click();
        agent.locator("[data-event=playbook_goal_met]").click();

        assertThat(agent.locator("#messages .bot:not(.note)").last()).containsText("Your insurance would cost USD");
        assertThat(agent.locator("#messages .bot.note").last()).containsText("× 0.92 for Corolla");
        assertThat(agent.locator(".sent")).containsText("It is handled by: quote.");
    }

    @Test
    void areSavedByAClick() throws IOException {
        Page agent = browsers.open("/playground#scenes");
        agent.locator("[data-scene=hostile] button").click();
        assertThat(agent.locator("#title")).containsText("<img src=x");

        Download saved = agent.waitForDownload(
                () -> agent.getByText("Save this conversation").click());

        Assertions.assertThat(saved.suggestedFilename()).matches("conversation-\\d+\\.jsonl");
        Recording recording = Recording.read(saved.path());
        Assertions.assertThat(recording.visitor()).containsEntry("email", "eve@hostile.example");
        Assertions.assertThat(recording.lines())
                .extracting(Recording.Line::body)
                .contains("<img src=x onerror=alert(4)>");
    }

    @Test
    void areShownBesideTheConversation() {
        Page agent = browsers.open("/playground#scenes");

        assertThat(agent.locator(".scene")).hasCount(7);
        browsers.picture(agent, "scenes");
        agent.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        browsers.picture(agent, "scenes-dark");
    }
}
