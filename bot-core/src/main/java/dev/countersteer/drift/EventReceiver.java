package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.VisitorMessage;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.EventIntake;
import dev.countersteer.inbox.Intake.Receipt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the events that handlers asked for out of webhooks; those of others are not even read. Safe for use by many threads. */
final class EventReceiver {
    private static final Logger log = LoggerFactory.getLogger(EventReceiver.class);
    private static final CompletionStage<Receipt> NOT_OURS = CompletableFuture.completedStage(Receipt.NOT_OURS);

    private final EventIntake intake;
    private final Clock clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    @Inject
    EventReceiver(EventIntake intake, Clock clock) {
        this.intake = requireNonNull(intake, "intake is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Takes the event of a webhook. Does not block; completes once it is committed, or as {@link EventIntake#offer}. */
    CompletionStage<Receipt> receive(WebhookEvent webhook, byte[] body) {
        Optional<EventKind> kind = EventReader.kind(webhook.type()).filter(intake::wants);
        return kind.isPresent() && webhook.org().isPresent()
                ? read(kind.get(), body)
                        .map(event -> offer(webhook.org().get(), event))
                        .orElse(NOT_OURS)
                : NOT_OURS;
    }

    private CompletionStage<Receipt> offer(OrgId org, Event event) {
        return intake.offer(org, event, sent(event));
    }

    private Instant sent(Event event) {
        if (event instanceof VisitorMessage message) {
            return message.sent();
        }
        return event instanceof ButtonClicked click ? click.sent() : clock.instant();
    }

    /** What Drift sends otherwise than it is known to is no reason to refuse it: it would only be sent again. */
    private Optional<Event> read(EventKind kind, byte[] body) {
        try {
            return EventReader.read(kind, Json.read(body));
        } catch (IllegalArgumentException | IOException e) {
            if (warned.compareAndSet(false, true)) {
                log.warn(
                        "A webhook with {} could not be read and is passed over: {}. More of them are passed over silently",
                        kind,
                        e.getMessage());
            }
            return Optional.empty();
        }
    }
}
