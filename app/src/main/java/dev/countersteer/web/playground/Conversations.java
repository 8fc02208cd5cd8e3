package dev.countersteer.web.playground;

import dev.countersteer.api.ConversationId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Collection;
import java.util.Optional;

/** Reads which conversation a request is about. */
public final class Conversations {
    private Conversations() {}

    /** The one in the path, by the name {@code conversation}; 404 when it is not among those that are known. */
    public static ConversationId asked(Context context, Collection<ConversationId> known) {
        try {
            return Optional.of(new ConversationId(Long.parseLong(context.pathParam("conversation"))))
                    .filter(known::contains)
                    .orElseThrow(NotFoundResponse::new);
        } catch (NumberFormatException e) {
            throw new NotFoundResponse();
        }
    }
}
