package dev.countersteer.web.playground;

/** What a person types, as Drift's editor keeps it. */
final class TypedText {
    private TypedText() {}

    static String toHtml(String text) {
        return "<p>" + SafeHtml.ofText(text.replace("\r", "")) + "</p>";
    }
}
