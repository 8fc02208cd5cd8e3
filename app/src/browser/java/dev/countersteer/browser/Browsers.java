package dev.countersteer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import dev.countersteer.process.PlaygroundProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A playground, one for each class of tests, and browsers that look at it: {@code @RegisterExtension static final Browsers
 * browsers = new Browsers()}. Whatever a test is about, its pages must not log an error, open a dialog, or ask another
 * host: that is looked at when it ends.
 */
final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final double PATIENCE_MILLIS = 10_000;
    /** Chromium asks its maker's servers for this and that, which has no place in a test. */
    private static final List<String> ALONE = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-quic",
            "--disable-sync",
            "--no-first-run");

    private final List<BrowserContext> open = new ArrayList<>();
    private Conduct conduct = new Conduct(URI.create("http://localhost"));
    private PlaygroundProcess playground;
    private Playwright playwright;
    private Browser browser;

    /** Opens a page of the playground in a new browser, which shares no cookie with the others. */
    Page open(String path) {
        return open(path, new NewContextOptions());
    }

    /** The same, in a browser with a size, a colour scheme and so on. */
    Page open(String path, NewContextOptions options) {
        BrowserContext context = browser.newContext(
                options.setBaseURL(playground.url().toString()).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        open.add(context);
        Page page = openBeside(context);
        page.navigate(path);
        return page;
    }

    /** Opens another tab of the browser that a page is in. */
    Page openBeside(Page page, String path) {
        Page other = openBeside(page.context());
        other.navigate(path);
        return other;
    }

    /** What a test does on purpose and a browser logs as an error: a part of the message. */
    void expect(String message) {
        conduct.expect(message);
    }

    /** Where the playground listens. */
    URI url() {
        return playground.url();
    }

    /** Keeps a picture in {@code target/screenshots}. */
    void picture(Page page, String name) {
        Path folder = Path.of(System.getProperty("browser.screenshots"));
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        playground = PlaygroundProcess.start();
        conduct = new Conduct(playground.url());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.executable")))
                        .setArgs(ALONE));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> misdeeds = conduct.misdeeds();
        conduct = new Conduct(playground.url());
        assertThat(misdeeds).as("what the pages did and must not").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        browser.close();
        playwright.close();
        playground.close();
    }

    private Page openBeside(BrowserContext context) {
        Page page = context.newPage();
        conduct.watch(page);
        return page;
    }
}
