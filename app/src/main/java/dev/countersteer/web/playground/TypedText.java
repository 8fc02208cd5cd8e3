package dev.countersteer.web.playground;

/** What a person types, as Drift's editor keeps it. */
final class TypedText {
    private TypedText() {}

    static String toHtml(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "")
                .replace("\n", "<br>");
        return "<p>" + escaped + "</p>";
    }
}
