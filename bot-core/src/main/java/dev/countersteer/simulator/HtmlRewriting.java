package dev.countersteer.simulator;

/** Writes HTML in another way that shows the same, as a program does that parses it and writes it anew. */
final class HtmlRewriting {
    private HtmlRewriting() {}

    static String of(String html) {
        return html.replace("<p>", "<div>\n  ")
                .replace("</p>", "</div>\n")
                .replace("<br>", "<br/>\n")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&#8203;", "\u200B");
    }
}
