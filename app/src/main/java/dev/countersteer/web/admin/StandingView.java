package dev.countersteer.web.admin;

import dev.countersteer.history.Standing;
import java.time.Instant;
import java.util.Locale;

/**
 * How far something has come, as other programs read it. What is not there is empty, never absent.
 *
 * @param state {@code waiting}, {@code running}, {@code done} or {@code buried}
 * @param finished when it ended
 */
record StandingView(String state, int attempts, String outcome, String reason, String finished) {
    static StandingView of(Standing standing) {
        return new StandingView(
                standing.state().name().toLowerCase(Locale.ROOT),
                standing.attempts(),
                standing.outcome().orElse(""),
                standing.reason().orElse(""),
                standing.finished().map(Instant::toString).orElse(""));
    }
}
