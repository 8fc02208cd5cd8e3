package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one outgoing message: claimed, posted, and recorded as delivered, to be retried, or buried. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    /** With pauses of a minute at most, about six hours of an outage. */
    private static final int ATTEMPTS = 360;
    /** A defect, or whatever ends the process, is not waited for: others queue behind it. */
    private static final int ATTEMPTS_WITH_A_DEFECT = 8;

    private final Outbox outbox;
    private final MessageSender sender;
    private final Backoff backoff;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    Delivery(Outbox outbox, MessageSender sender, @ForOutbox Backoff backoff, Clock clock, MeterRegistry meters) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.sender = requireNonNull(sender, "sender is null");
        this.backoff = requireNonNull(backoff, "backoff is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    /** Posts the message and settles the entry. */
    void run(OutboxEntry entry) {
        String ending = LogContext.during(
                entry.cause(),
                entry.message().conversation(),
                () -> isExhausted(entry) ? buryCrashed(entry) : deliver(entry));
        meters.counter("deliveries", "ending", ending).increment();
    }

    private String deliver(OutboxEntry entry) {
        try {
            sender.send(entry.message());
        } catch (ServiceException e) {
            return e.isTemporary() && entry.attempt() < ATTEMPTS
                    ? retry(entry, e, e.retryAfter().orElse(Duration.ZERO))
                    : bury(entry, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("A defect keeps a message from being delivered", e);
            return entry.attempt() < ATTEMPTS_WITH_A_DEFECT
                    ? retry(entry, e, Duration.ZERO)
                    : bury(entry, e.toString());
        }
        // Not in the try: that the store fails now does not mean that Drift did not take the message.
        if (!outbox.delivered(entry)) {
            log.warn("Delivered, but another worker has taken this message over and may deliver it again");
        }
        return "delivered";
    }

    /** Whether its tries are used up without one being settled: each ended with a crash, or with an error of the JVM. */
    private static boolean isExhausted(OutboxEntry entry) {
        return entry.attempt() > (entry.failedBefore() ? ATTEMPTS : ATTEMPTS_WITH_A_DEFECT);
    }

    private String buryCrashed(OutboxEntry entry) {
        return bury(entry, "no try before this one came to an end; the process died in each, or could not record it");
    }

    private String retry(OutboxEntry entry, RuntimeException failure, Duration asked) {
        Instant due = clock.instant().plus(backoff.after(entry.attempt(), asked));
        log.warn("Not delivered at attempt {}, tried again at {}: {}", entry.attempt(), due, failure.getMessage());
        outbox.retry(entry, due, String.valueOf(failure.getMessage()));
        return "retried";
    }

    private String bury(OutboxEntry entry, String reason) {
        log.error("Not delivered and buried at attempt {}: {}", entry.attempt(), reason);
        outbox.bury(entry, reason);
        return "buried";
    }
}
