package dev.countersteer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The body of every answer that is an error: {@code {"error":{"type","message"}}}. */
public record HttpError(int status, String type, String message) {
    static final String JSON = "application/json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Answers with it. */
    public void answer(Context context) {
        context.status(status).contentType(JSON).result(body());
    }

    /** Answers with it, where Javalin is not in between. */
    void answer(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.write(true, ByteBuffer.wrap(body()), callback);
    }

    private byte[] body() {
        try {
            return MAPPER.writeValueAsBytes(new Body(new Detail(type, message)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two texts cannot be written as JSON", e);
        }
    }

    /** Records, as a map would have its fields in any order. */
    private record Body(Detail error) {}

    private record Detail(String type, String message) {}
}
