package dev.countersteer.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What no page may do, noted when one does. */
final class Conduct {
    private final URI own;
    private final List<String> expected = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    Conduct(URI own) {
        this.own = own;
    }

    void watch(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> noted.add("uncaught: " + error));
        page.onDialog(dialog -> {
            noted.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> ask(request.url()));
    }

    void expect(String message) {
        expected.add(message);
    }

    List<String> misdeeds() {
        return noted.stream()
                .filter(each -> expected.stream().noneMatch(each::contains))
                .toList();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            noted.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    private void ask(String url) {
        boolean ours = url.startsWith(own + "/") || url.startsWith("data:") || url.startsWith("blob:");
        if (!ours) {
            noted.add("request: " + url);
        }
    }
}
