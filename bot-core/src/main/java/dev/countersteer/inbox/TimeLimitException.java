package dev.countersteer.inbox;

import java.time.Duration;

/** A command ran longer than it may. Not worth another try: it would run as long again. */
final class TimeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeLimitException(String command, Duration limit) {
        super(command + " ran longer than commands.time-limit, " + limit.toSeconds() + " s, and was stopped");
    }
}
