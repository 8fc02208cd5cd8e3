package dev.countersteer.web;

import io.javalin.http.Context;
import java.util.Map;

/** The body of every answer that is an error: {@code {"error":{"type","message"}}}. */
public record HttpError(int status, String type, String message) {
    /** Answers with it. */
    public void answer(Context context) {
        context.status(status).json(Map.of("error", Map.of("type", type, "message", message)));
    }
}
