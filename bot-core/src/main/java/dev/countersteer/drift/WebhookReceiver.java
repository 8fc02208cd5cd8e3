package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.countersteer.api.ServiceException;
import dev.countersteer.inbox.Intake;
import dev.countersteer.outbox.Echoes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes a webhook from Drift: verified, read, and handed to an intake; or, when it is the echo of a post, to the outbox,
 * which nobody waits for. Does not block, and calls nobody else. Safe for use by many threads. Neither tokens nor bodies reach the log.
 */
public final class WebhookReceiver {
    /** The header that shows the verification token. Source: {@code /docs/webhook-events-1}. */
    public static final String TOKEN_HEADER = "X-Verification-Token";

    private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);

    private final WebhookVerifier verifier;
    private final WebhookReader reader;
    private final Intake intake;
    private final EventReceiver events;
    private final Echoes echoes;
    private final Map<WebhookAnswer, Counter> counters = new EnumMap<>(WebhookAnswer.class);
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicBoolean refusing = new AtomicBoolean();

    @Inject
    WebhookReceiver(
            WebhookVerifier verifier,
            WebhookReader reader,
            Intake intake,
            EventReceiver events,
            Echoes echoes,
            MeterRegistry meters) {
        this.verifier = requireNonNull(verifier, "verifier is null");
        this.reader = requireNonNull(reader, "reader is null");
        this.intake = requireNonNull(intake, "intake is null");
        this.events = requireNonNull(events, "events is null");
        this.echoes = requireNonNull(echoes, "echoes is null");
        for (WebhookAnswer answer : WebhookAnswer.values()) {
            counters.put(
                    answer, meters.counter("webhooks", "result", answer.name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Refuses a webhook by its header, so that its body need not be read; empty when it may be Drift's.
     *
     * @param headerTokens the values of {@link #TOKEN_HEADER}; empty when the request has no such header
     */
    public Optional<WebhookAnswer> refuse(List<String> headerTokens) {
        if (verifier.areRight(headerTokens)) {
            return Optional.empty();
        }
        WebhookAnswer refusal = unauthorized();
        count(refusal, null);
        return Optional.of(refusal);
    }

    /**
     * Takes one webhook. Completes once its message or event, if it has one for this bot, is committed.
     *
     * @param headerTokens the values of {@link #TOKEN_HEADER}; empty when the request has no such header
     * @param body the request's body; its size is limited by the caller
     */
    public CompletionStage<WebhookAnswer> receive(List<String> headerTokens, byte[] body) {
        return decide(headerTokens, body).whenComplete(this::count);
    }

    private CompletionStage<WebhookAnswer> decide(List<String> headerTokens, byte[] body) {
        // Before the body is looked at: who shows a wrong token learns nothing of what is well-formed.
        if (!verifier.areRight(headerTokens)) {
            return completedFuture(unauthorized());
        }
        // The header may be missing where the body has the token. What is no webhook has none, wrong or right.
        Optional<WebhookEvent> event = reader.read(body);
        if (event.isEmpty()) {
            return completedFuture(WebhookAnswer.MALFORMED);
        }
        if (!verifier.accepts(headerTokens, event.get().token())) {
            return completedFuture(unauthorized());
        }
        event.get().echo().ifPresent(echoes::heard);
        return keep(event.get(), body).thenApply(this::answer).exceptionally(failure -> failed(event.get(), failure));
    }

    private CompletionStage<Intake.Receipt> keep(WebhookEvent event, byte[] body) {
        return event.message().map(intake::offer).orElseGet(() -> events.receive(event, body));
    }

    /** Told once, for whoever sets the bot up; after that anyone could fill the log with it. */
    private WebhookAnswer unauthorized() {
        if (warned.compareAndSet(false, true)) {
            log.warn(
                    "A webhook was refused: its token is none of drift.verification-token. More of them are only counted");
        }
        return WebhookAnswer.UNAUTHORIZED;
    }

    private WebhookAnswer answer(Intake.Receipt receipt) {
        return switch (receipt) {
            case STORED -> {
                refusing.set(false);
                yield WebhookAnswer.STORED;
            }
            case SEEN_BEFORE -> WebhookAnswer.SEEN_BEFORE;
            case NOT_OURS -> WebhookAnswer.IGNORED;
        };
    }

    /** Drift repeats what is refused: a line for each would fill the log, and with it the disk that may be the reason. */
    private WebhookAnswer failed(WebhookEvent event, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ServiceException) {
            Level level = refusing.compareAndSet(false, true) ? Level.WARN : Level.DEBUG;
            log.atLevel(level)
                    .log(
                            "{} was not kept, and Drift is answered 503: {}. More of them are only counted, until one is kept",
                            event,
                            cause.getMessage());
            return WebhookAnswer.STORE_DOWN;
        }
        throw new CompletionException(cause);
    }

    private void count(@Nullable WebhookAnswer answer, @Nullable Throwable failure) {
        Counter counter = answer == null ? null : counters.get(answer);
        if (counter != null) {
            counter.increment();
        }
    }
}
