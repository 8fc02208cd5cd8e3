package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.Secret;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why Drift refused, in its words made fit for one line of a log. Reads {@code {"error":{"type","message"}}},
 * {@code {"errors":[{"type","message"}]}}, an {@code error} that is text, and what gateways send instead: HTML, or nothing.
 *
 * @param type Drift's word; {@code error} when it has none
 * @param message one short line; blank when there is none
 */
record DriftError(String type, String message) {
    private static final int LONGEST = 200;
    private static final int LONGEST_TYPE = 50;
    private static final int READ_OF_PAGE = 4_000;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    /** The error in the answer; should the answer repeat the token, it is not repeated here. */
    static DriftError read(byte[] body, Secret token) {
        try {
            JsonNode json = Json.read(body);
            if (json.isObject()) {
                return ofJson(json, token);
            }
        } catch (IOException e) {
            // No JSON: the page of a gateway, most of the time.
        }
        String page = new String(body, 0, Math.min(body.length, READ_OF_PAGE), UTF_8);
        return new DriftError("error", line(TAG.matcher(page).replaceAll(" "), LONGEST, token));
    }

    private static DriftError ofJson(JsonNode json, Secret token) {
        JsonNode error = json.has("errors") ? json.path("errors").path(0) : json.path("error");
        String type = Json.text(error, "type").orElse("error");
        Optional<String> message = Json.text(error, "message")
                .or(() -> Optional.ofNullable(error.textValue()))
                .or(() -> Json.text(json, "message"));
        return new DriftError(line(type, LONGEST_TYPE, token), line(message.orElse(""), LONGEST, token));
    }

    /** The text on one line, cut, and without the token. */
    static String line(String text, Secret token) {
        return line(text, LONGEST, token);
    }

    private static String line(String text, int longest, Secret token) {
        String clean = NOT_SHOWN.matcher(text.replace(token.value(), "***")).replaceAll(" ");
        String line = clean.strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "…";
    }

    @Override
    public String toString() {
        return message.isEmpty() ? type : type + ": " + message;
    }
}
