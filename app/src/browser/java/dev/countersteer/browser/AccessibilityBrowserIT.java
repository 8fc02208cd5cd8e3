package dev.countersteer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe finds on the pages, in both colour schemes and on a phone. */
@Tag("browser")
class AccessibilityBrowserIT {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest
    @CsvSource({
        "/playground, LIGHT, 1280",
        "/playground, DARK, 1280",
        "/playground, LIGHT, 390",
        "/playground#trail, DARK, 1280",
        "/playground#mails, LIGHT, 1280",
        "/playground#calls, DARK, 1280",
        "/playground#trouble, LIGHT, 1280",
        "/playground#trouble, DARK, 390",
        "/playground#scenes, LIGHT, 1280",
        "/playground/shop, LIGHT, 1280",
        "/playground/shop, DARK, 1280",
        "/playground/shop, LIGHT, 390"
    })
    void hasNoGraveFault(String path, ColorScheme scheme, int width) {
        Page page = browsers.open(
                path,
                new NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 844)
                        // axe styles what it looks at.
                        .setBypassCSP(true));

        List<Rule> found = new AxeBuilder(page).analyze().getViolations();

        assertThat(found)
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .extracting(rule -> rule.getHelp() + ": " + rule.getNodes())
                .isEmpty();
    }
}
