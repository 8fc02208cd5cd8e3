package dev.countersteer.web.playground;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** What others wrote, as a page may show it: a few plain tags, and links that lead to other sites only by a click. */
public final class SafeHtml {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("a", "b", "blockquote", "br", "code", "em", "i", "li", "ol", "p", "pre", "s", "strong", "u", "ul")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private SafeHtml() {}

    /** The body of an agent's or a bot's message, which is HTML. */
    public static String ofHtml(String html) {
        return Jsoup.clean(html, "", ALLOWED, AS_WRITTEN);
    }

    /** The body of a visitor's message, which is bare text. */
    public static String ofText(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
