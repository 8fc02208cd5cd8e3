package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

/**
 * One run of an accepted message.
 *
 * @param entry the store's number for the message
 * @param token shows that this run is the one that may record something
 * @param attempt which run it is; 1 at first
 */
public record Run(long entry, String token, int attempt) {
    public Run {
        requireNonNull(token, "token is null");
    }
}
