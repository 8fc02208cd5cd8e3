package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

/**
 * An accepted message that has not run yet.
 *
 * @param behind whether an older one of its conversation has to end first; otherwise there is no room to run it
 */
public record WaitingMessage(IncomingMessage message, boolean behind) {
    public WaitingMessage {
        requireNonNull(message, "message is null");
    }
}
