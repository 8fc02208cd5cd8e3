package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import java.time.Instant;

/**
 * What is to be dispatched.
 *
 * @param id the same at each run; becomes {@link dev.countersteer.api.Call#id()}
 * @param body as Drift sent it
 * @param sent when Drift says it was written
 * @param run which run of it this is
 */
public record CommandRequest(
        String id, OrgId org, ConversationId conversation, UserId author, String body, Instant sent, Run run) {
    public CommandRequest {
        requireNonNull(id, "id is null");
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(author, "author is null");
        requireNonNull(body, "body is null");
        requireNonNull(sent, "sent is null");
        requireNonNull(run, "run is null");
    }
}
