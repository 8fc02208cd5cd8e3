package dev.countersteer.web;

import io.javalin.http.Context;

/** The body of every answer that is an error: {@code {"error":{"type","message"}}}. */
public record HttpError(int status, String type, String message) {
    /** Answers with it. */
    public void answer(Context context) {
        context.status(status).json(new Body(new Detail(type, message)));
    }

    /** Records, as a map would have its fields in any order. */
    private record Body(Detail error) {}

    private record Detail(String type, String message) {}
}
