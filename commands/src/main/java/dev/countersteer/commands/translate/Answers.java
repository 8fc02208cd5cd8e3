package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.HttpService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Reads what a translation service answers: its texts are shown to people, and may be anything. */
final class Answers {
    /** Five thousand characters in a language that takes many. */
    private static final int LONGEST = 20_000;
    /** Not marks within a script, which many languages need; but what turns the text around it. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpService service;
    private final String name;
    private final String reasonField;

    /**
     * @param name the service's, as agents know it
     * @param reasonField where it says why it refuses
     */
    Answers(HttpService service, String name, String reasonField) {
        this.service = requireNonNull(service, "service is null");
        this.name = requireNonNull(name, "name is null");
        this.reasonField = requireNonNull(reasonField, "reasonField is null");
    }

    /** The JSON of an answer that was hoped for; throws what any other means. */
    JsonNode read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return json(response);
        }
        if (status == 400 || status == 413) {
            throw new UserException(name + " did not translate this" + reason(response)
                    + ". If it does not know the language, name another: /translate on es. /translate off ends it.");
        }
        ServiceException failure = service.refused(response, "see to translate.api-key and translate.url");
        throw failure.isTemporary() ? failure : new RefusedException(failure, "");
    }

    /** A text that can be shown. */
    String text(JsonNode value) {
        String text = value.isTextual() ? UNWANTED.matcher(value.textValue()).replaceAll("") : "";
        if (text.isBlank()) {
            throw service.unreadable("no translation");
        }
        if (text.length() > LONGEST) {
            throw service.unreadable("a translation of more than " + LONGEST + " characters");
        }
        return text.strip();
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            // Without the cause: it may quote what the visitor wrote.
            throw service.unreadable("something that is not JSON");
        }
    }

    private String reason(HttpResponse<byte[]> response) {
        try {
            String reason = JSON.readTree(response.body()).path(reasonField).asText();
            String line = Quoted.visible(reason);
            return line.isBlank() ? "" : ": it says \"" + line + "\"";
        } catch (IOException e) {
            return "";
        }
    }
}
