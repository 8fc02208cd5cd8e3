package dev.countersteer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What an agent does on their page, step by step; each is done when the page shows it. */
final class AgentSteps {
    private AgentSteps() {}

    static void open(Page page, String name) {
        page.locator(".conversation", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("#title")).hasText(name);
    }

    static void newVisitor(Page page, String name, String email) {
        page.locator(".new summary").click();
        page.locator("#open [name=name]").fill(name);
        page.locator("#open [name=email]").fill(email);
        page.locator("#open [type=submit]").click();
        assertThat(page.locator("#title")).hasText(name);
    }

    static void say(Page page, String text) {
        page.locator("#agent-text").fill(text);
        page.locator("#agent-text").press("Enter");
    }

    static void part(Page page, String name) {
        page.locator(".parts").getByText(name).click();
    }

    static void speak(Page page, String conversation, String text) {
        page.evaluate(
                """
                ([conversation, text]) => fetch(`/playground/api/conversations/${conversation}/visitor`, {
                  method: "POST",
                  headers: { "Content-Type": "application/json" },
                  body: JSON.stringify({ text }),
                })
                """,
                List.of(conversation, text));
    }

    static double distanceFromEnd(Locator list) {
        Object distance =
                list.evaluate("element => element.scrollHeight - element.scrollTop - element.clientHeight");
        return ((Number) distance).doubleValue();
    }

    static String ground(Page page) {
        return color(page, "body");
    }

    static String color(Page page, String selector) {
        return (String) page.locator(selector).evaluate("element => getComputedStyle(element).backgroundColor");
    }
}
