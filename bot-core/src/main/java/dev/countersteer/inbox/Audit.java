package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Outcome.Failed;
import dev.countersteer.dispatch.Outcome.Refused;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Says of each run and each refusal who typed which command where, or which handler an event was for, and how it ended: a line of the logger {@code audit},
 * as pairs of keys and values. Nothing that was typed is in it but the names of commands that exist.
 */
final class Audit {
    private static final Logger log = LoggerFactory.getLogger("audit");

    private final Clock clock;

    @Inject
    Audit(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Records a run that ended, before its end is stored: it happened, whatever the store says to it. */
    void ended(InboxEntry entry, Outcome outcome, Instant began) {
        if (outcome.command().isEmpty()) {
            return;
        }
        LoggingEventBuilder line = line(entry, outcome.command(), ending(outcome));
        if (outcome instanceof Refused refused) {
            line = line.addKeyValue("reason", refused.reason().name().toLowerCase(Locale.ROOT));
        }
        if (outcome instanceof Failed failed && failed.cause() instanceof ClaimLostException) {
            line = line.addKeyValue("reason", "lost");
        }
        Duration took = Duration.between(began, clock.instant());
        line.addKeyValue("duration_ms", took.toMillis()).log("command ended");
    }

    /** Records an entry that was stopped before it ran, or ran again. */
    void cancelled(InboxEntry entry, String command) {
        line(entry, command, "cancelled").log("command ended");
    }

    /** Records an entry whose runs all ended with the process. */
    void crashed(InboxEntry entry, String command) {
        line(entry, command, "failed").addKeyValue("reason", "crash").log("command ended");
    }

    private static LoggingEventBuilder line(InboxEntry entry, String command, String outcome) {
        LoggingEventBuilder line = log.atInfo();
        if (entry.incoming() instanceof IncomingMessage message) {
            line = line.addKeyValue("caller", message.author());
        }
        return line.addKeyValue("org", entry.incoming().org())
                .addKeyValue("conversation", entry.incoming().conversation())
                .addKeyValue("reference", entry.reference())
                .addKeyValue("attempt", entry.attempt())
                .addKeyValue("command", command)
                .addKeyValue("outcome", outcome);
    }

    private static String ending(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return "done";
        }
        if (outcome instanceof Outcome.Cancelled) {
            return "cancelled";
        }
        return outcome instanceof Refused ? "refused" : "failed";
    }
}
