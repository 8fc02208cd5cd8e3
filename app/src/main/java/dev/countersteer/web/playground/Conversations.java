package dev.countersteer.web.playground;

import dev.countersteer.api.ConversationId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Reads which conversation a request is about. */
final class Conversations {
    private Conversations() {}

    /** The one in the path, by the name {@code conversation}; 404 when there is none such. */
    static ConversationId asked(Context context, Stage stage) {
        try {
            return stage.conversation(Long.parseLong(context.pathParam("conversation")))
                    .orElseThrow(NotFoundResponse::new);
        } catch (NumberFormatException e) {
            throw new NotFoundResponse();
        }
    }
}
