package dev.countersteer.commands.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.http.HttpService;
import java.io.IOException;
import java.net.http.HttpResponse;

/** What a CRM answered with 200, as JSON. */
final class JsonAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonAnswer() {}

    /**
     * The answer; an {@link dev.countersteer.api.ServiceException} when it is another status, or no JSON.
     *
     * @param door which keys let the bot in
     * @param question which keys say what is asked for
     */
    static JsonNode of(HttpResponse<byte[]> response, HttpService service, String door, String question) {
        int status = response.statusCode();
        if (status != 200) {
            throw service.refused(response, "check " + (status == 401 || status == 403 ? door : question));
        }
        return read(response, service);
    }

    /** The answer, whatever its status. */
    static JsonNode read(HttpResponse<byte[]> response, HttpService service) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            // Without the cause: it may quote what is confidential.
            throw service.unreadable("something that is not JSON");
        }
    }
}
