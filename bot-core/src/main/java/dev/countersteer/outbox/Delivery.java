package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.outbox.Outbox.Trace;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one outgoing message: claimed, looked for if it may have been posted before, posted, and recorded as
 * delivered, to be retried, or buried.
 */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    /** With pauses of a minute at most, about six hours of an outage. */
    private static final int ATTEMPTS = 360;
    /** A defect, or whatever ends the process, is not waited for: others queue behind it. */
    private static final int ATTEMPTS_WITH_A_DEFECT = 8;
    /** Drift may still be at what it did not answer; a look now would not see it. */
    private static final Duration BEFORE_A_LOOK = Duration.ofSeconds(5);
    /** Where nobody says how long. */
    private static final Duration HELD_BACK = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Recognition recognition;
    private final MessageSender sender;
    private final Backoff backoff;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    Delivery(
            Outbox outbox,
            Recognition recognition,
            MessageSender sender,
            @ForOutbox Backoff backoff,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.recognition = requireNonNull(recognition, "recognition is null");
        this.sender = requireNonNull(sender, "sender is null");
        this.backoff = requireNonNull(backoff, "backoff is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    /** Posts the message, unless an earlier try did, and settles the entry. */
    void run(OutboxEntry entry) {
        String ending = LogContext.during(
                entry.cause(),
                entry.message().conversation(),
                () -> isExhausted(entry) ? buryCrashed(entry) : deliver(entry));
        meters.counter("deliveries", "ending", ending).increment();
    }

    private String deliver(OutboxEntry entry) {
        OptionalLong found;
        try {
            found = recognition.find(entry);
        } catch (ServiceException e) {
            return failed(entry, e, Trace.A_FAILED_LOOK);
        }
        return found.isPresent() ? recorded(entry, found, "recognized") : post(entry);
    }

    private String post(OutboxEntry entry) {
        OptionalLong id;
        try {
            id = sender.send(entry.message());
        } catch (NotDoneException e) {
            return failed(entry, e, Trace.NOTHING);
        } catch (ServiceException e) {
            return failed(entry, e, Trace.PERHAPS_A_POST);
        } catch (RuntimeException e) {
            log.error("A defect keeps a message from being delivered", e);
            return entry.attempt() < ATTEMPTS_WITH_A_DEFECT
                    ? retry(entry, e, Trace.PERHAPS_A_POST, BEFORE_A_LOOK)
                    : bury(entry, e.toString());
        }
        // Not in the try: that the store fails now does not mean that Drift did not take the message.
        return recorded(entry, id, "delivered");
    }

    private String recorded(OutboxEntry entry, OptionalLong id, String ending) {
        boolean held = id.isPresent() ? outbox.delivered(entry, id.getAsLong()) : outbox.delivered(entry);
        if (!held) {
            log.warn("Delivered, but another worker has taken this message over, and looks whether it was");
        }
        return ending;
    }

    private String failed(OutboxEntry entry, ServiceException failure, Trace trace) {
        if (failure instanceof NotDoneException none && !none.wasTried()) {
            return postpone(entry, failure);
        }
        if (!failure.isTemporary() || entry.attempt() >= ATTEMPTS) {
            return bury(entry, String.valueOf(failure.getMessage()));
        }
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        boolean tooEarly = trace == Trace.PERHAPS_A_POST && asked.compareTo(BEFORE_A_LOOK) < 0;
        return retry(entry, failure, trace, tooEarly ? BEFORE_A_LOOK : asked);
    }

    /** Whether its tries are used up without one being settled: each ended with a crash, or with an error of the JVM. */
    private static boolean isExhausted(OutboxEntry entry) {
        return entry.attempt() > (entry.tries().failedBefore() ? ATTEMPTS : ATTEMPTS_WITH_A_DEFECT);
    }

    private String buryCrashed(OutboxEntry entry) {
        return bury(entry, "no try before this one came to an end; the process died in each, or could not record it");
    }

    private String postpone(OutboxEntry entry, ServiceException reason) {
        Instant due = clock.instant().plus(reason.retryAfter().orElse(HELD_BACK));
        log.debug("Held back until {}: {}", due, reason.getMessage());
        outbox.postpone(entry, due);
        return "postponed";
    }

    private String retry(OutboxEntry entry, RuntimeException failure, Trace trace, Duration asked) {
        Instant due = clock.instant().plus(backoff.after(entry.attempt(), asked));
        log.warn("Not delivered at attempt {}, tried again at {}: {}", entry.attempt(), due, failure.getMessage());
        outbox.retry(entry, trace, due, String.valueOf(failure.getMessage()));
        return "retried";
    }

    private String bury(OutboxEntry entry, String reason) {
        log.error("Not delivered and buried at attempt {}: {}", entry.attempt(), reason);
        outbox.bury(entry, reason);
        return "buried";
    }
}
