package dev.countersteer.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of what is typed and what follows, in a resource. A line with an arrow is a row, one in square brackets says
 * how the rows below it are meant, and every other line is for its reader.
 */
final class LanguageTable {
    private static final String ARROW = "=>";

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private boolean html;
    private Map<String, Object> visitor = Map.of();

    private LanguageTable(String file) {
        this.file = file;
    }

    static List<Row> read(String file) {
        LanguageTable table = new LanguageTable(file);
        String[] lines = text(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            table.read(lines[i], i + 1);
        }
        return table.rows;
    }

    private void read(String line, int number) {
        int arrow = line.lastIndexOf(ARROW);
        if (line.startsWith("[what Drift sends]")) {
            html = true;
        } else if (line.startsWith("[the visitor has ")) {
            visitor = attributes(line.substring("[the visitor has ".length(), line.indexOf(']')));
        } else if (line.startsWith("    ") && arrow > 0) {
            String typed = written(line.substring(0, arrow).strip());
            String body = html ? typed : escaped(typed);
            rows.add(new Row(
                    file,
                    number,
                    body,
                    visitor,
                    line.substring(arrow + ARROW.length()).strip()));
        } else if (line.startsWith("    ") || line.startsWith("[")) {
            throw new IllegalStateException(file + ":" + number + " is neither a row nor a setting: " + line);
        }
    }

    private static Map<String, Object> attributes(String text) {
        Map<String, Object> attributes = new HashMap<>();
        if (!text.equals("nothing")) {
            for (String attribute : text.split(", ")) {
                String[] parts = attribute.split(" ", 2);
                boolean social = parts[0].equals("socialProfiles.email");
                attributes.put(social ? "socialProfiles" : parts[0], social ? Map.of("email", parts[1]) : parts[1]);
            }
        }
        return attributes;
    }

    /** What cannot be seen is written with a sign. */
    private static String written(String shown) {
        return shown.replace('⏎', '\n')
                .replace('⇥', '\t')
                .replace('␣', ' ')
                .replace("{nbsp}", "\u00A0")
                .replace("{narrow space}", "\u202F")
                .replace("{wide space}", "\u3000")
                .replace("{zero-width}", "\u200B")
                .replace("{joiner}", "\u200D")
                .replace("{byte order mark}", "\uFEFF")
                .replace("{soft hyphen}", "\u00AD")
                .replace("{return}", "\r");
    }

    /** As Drift's editor sends what was typed. */
    private static String escaped(String typed) {
        return "<p>"
                + typed.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</p>";
    }

    private static String text(String file) {
        try (InputStream resource = LanguageTable.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("no table " + file);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row.
     *
     * @param body what Drift sends
     * @param visitor what is known of the visitor
     * @param expected as it is written in the table
     */
    record Row(String file, int line, String body, Map<String, Object> visitor, String expected) {
        URI place() {
            return URI.create("classpath:/dev/countersteer/language/" + file + "?line=" + line);
        }

        @Override
        public String toString() {
            return file + ":" + line + " " + body.replace('\n', '⏎') + " " + ARROW + " " + expected;
        }
    }
}
