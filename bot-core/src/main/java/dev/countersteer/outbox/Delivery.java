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
        String ending = LogContext.during(entry.cause(), entry.message().conversation(), () -> deliver(entry));
        meters.counter("deliveries", "ending", ending).increment();
    }

    private String deliver(OutboxEntry entry) {
        try {
            sender.send(entry.message());
        } catch (ServiceException e) {
            return e.isTemporary() && entry.attempt() < ATTEMPTS ? retry(entry, e) : bury(entry, e);
        }
        // Not in the try: that the store fails now does not mean that Drift did not take the message.
        if (!outbox.delivered(entry)) {
            log.warn("Delivered, but another worker has taken this message over and may deliver it again");
        }
        return "delivered";
    }

    private String retry(OutboxEntry entry, ServiceException failure) {
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Instant due = clock.instant().plus(backoff.after(entry.attempt(), asked));
        log.warn("Not delivered at attempt {}, tried again at {}: {}", entry.attempt(), due, failure.getMessage());
        outbox.retry(entry, due, String.valueOf(failure.getMessage()));
        return "retried";
    }

    private String bury(OutboxEntry entry, ServiceException failure) {
        log.error("Not delivered and buried at attempt {}: {}", entry.attempt(), failure.getMessage());
        outbox.bury(entry, String.valueOf(failure.getMessage()));
        return "buried";
    }
}
