package dev.countersteer.language;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that are likely to be misunderstood, by chance. */
final class RandomText {
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "“",
            "”",
            "„",
            "‘",
            "’",
            "«",
            "»",
            "\\",
            "\\\"",
            "--",
            "-",
            "—",
            "–",
            "=",
            ",",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00A0",
            "\u200B",
            "<b>",
            "</p>",
            "<",
            ">",
            "&",
            "&lt;",
            "&amp;",
            "&#39;",
            ";",
            "@",
            "/",
            "%",
            "$",
            "{}",
            "é",
            "😀",
            "\uD83D",
            "\u0000",
            "\r",
            "a",
            "B",
            "5",
            "-5",
            "no",
            "--seats",
            "--help",
            "--pin",
            "--no-urgent",
            "-n",
            "trial",
            "<img src=x onerror=alert(1)>",
            "\"><script>",
            "' onclick='",
            "javascript:");

    private final RandomGenerator random;

    RandomText(RandomGenerator random) {
        this.random = random;
    }

    /** Up to so many pieces. */
    String of(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A value that can be typed: something in it can be seen, and all of it survives the way through a body. */
    String value() {
        String text = of(6).replaceAll("[\u0000\r\u200B\uD83D]", "").replace('\u00A0', ' ');
        return text.isBlank() ? "x" : text;
    }
}
