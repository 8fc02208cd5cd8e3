package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.Echo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that was read. Source: {@code /docs/webhook-events-1}.
 *
 * @param type Drift's name for what happened
 * @param token the verification token of the body; null when it has none
 * @param org where it happened; empty when Drift does not say
 * @param message what a person of the org wrote; empty for every other event and every other author
 * @param echo what an app posted, which may be ours; empty for every other event and every other author
 */
record WebhookEvent(
        String type,
        @Nullable String token,
        Optional<OrgId> org,
        Optional<IncomingMessage> message,
        Optional<Echo> echo) {

    WebhookEvent {
        requireNonNull(type, "type is null");
        requireNonNull(org, "org is null");
        requireNonNull(message, "message is null");
        requireNonNull(echo, "echo is null");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "WebhookEvent[type=" + type + ", message=" + message + "]";
    }
}
