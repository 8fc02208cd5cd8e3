package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;

/**
 * Somebody's wish to have a message stopped; whether they may is not known.
 *
 * @param id the store's number for the message that says so
 * @param author who wrote it
 * @param body what they wrote
 * @param target the store's number for what is to be stopped
 */
public record CancelRequest(long id, OrgId org, UserId author, String body, long target) {
    public CancelRequest {
        requireNonNull(org, "org is null");
        requireNonNull(author, "author is null");
        requireNonNull(body, "body is null");
    }

    /** Without the body: it may hold anything. */
    @Override
    public String toString() {
        return "CancelRequest[id=" + id + ", org=" + org + ", author=" + author + ", target=" + target + "]";
    }
}
