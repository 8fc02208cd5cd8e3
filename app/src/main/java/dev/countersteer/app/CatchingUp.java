package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.app.config.CatchUpConfig;
import dev.countersteer.drift.CatchUp;
import dev.countersteer.inbox.Uptime;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.Threads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes while the bot runs that it is up, and after a start looks for commands that were typed while it was not, and whose
 * webhooks Drift did not send again. A bot that was never up looks for nothing: what was typed before it came was not
 * for it.
 */
final class CatchingUp {
    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(10);
    /** What was on its way when the bot ended, and how far Drift's clock may be from this one. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 8;

    private final CatchUp catchUp;
    private final Uptime uptime;
    private final CatchUpConfig config;
    private final Clock clock;
    private final Counter found;
    private final Backoff backoff;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ScheduledExecutorService notes =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("uptime"));

    @Inject
    CatchingUp(
            CatchUp catchUp,
            Uptime uptime,
            CatchUpConfig config,
            Clock clock,
            RandomGenerator random,
            MeterRegistry meters) {
        this.catchUp = requireNonNull(catchUp, "catchUp is null");
        this.uptime = requireNonNull(uptime, "uptime is null");
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.found = Counter.builder("catchup.commands")
                .description("Commands found in Drift's conversations whose webhooks had not come")
                .register(meters);
        this.backoff = new Backoff(Duration.ofSeconds(2), 3, Duration.ofMinutes(5), random);
    }

    /** Begins with both; returns before the look has ended. Once only, and with the store open. */
    void start() {
        Optional<Instant> since = uptime.span().flatMap(up -> since(up, clock.instant(), config.maxAge()));
        long period = BETWEEN_NOTES.toMillis();
        var unused = notes.scheduleWithFixedDelay(this::note, 0, period, TimeUnit.MILLISECONDS);
        since.ifPresent(time ->
                Threads.daemons("catch-up").newThread(() -> lookUntilDone(time)).start());
    }

    /** Ends both. What was not looked at is for the next start. */
    void stop() {
        stopping.countDown();
        notes.shutdownNow();
    }

    /** From when on messages may have been missed; empty when none are looked for. */
    static Optional<Instant> since(Uptime.Span up, Instant now, Duration maxAge) {
        if (maxAge.isZero()) {
            return Optional.empty();
        }
        Instant oldest = now.minus(maxAge);
        // Noted by a clock that was ahead: it may have been up at any time before.
        Instant last = up.last().isAfter(now) ? oldest : up.last().minus(OVERLAP);
        return Stream.of(oldest, up.first(), last).max(Comparator.naturalOrder());
    }

    private void note() {
        try {
            uptime.note();
        } catch (RuntimeException e) {
            // Thrown on, it would end all notes to come.
            log.debug("It could not be noted that the bot is up", e);
        }
    }

    private void lookUntilDone(Instant since) {
        for (int attempt = 1; stopping.getCount() > 0; attempt++) {
            try {
                look(since);
                return;
            } catch (ServiceException e) {
                if (!e.isTemporary() || attempt == ATTEMPTS) {
                    log.error(
                            "Commands typed since {} may have been missed, and are not looked for any more: {}."
                                    + " Start again to look once more",
                            since,
                            e.getMessage());
                    return;
                }
                log.warn("Commands missed since {} cannot be looked for now: {}", since, e.getMessage());
                await(backoff.after(attempt, e.retryAfter().orElse(Duration.ZERO)));
            } catch (RuntimeException e) {
                log.error("A defect keeps commands missed since {} from being looked for", since, e);
                return;
            }
        }
    }

    private void look(Instant since) {
        CatchUp.Found missed = catchUp.since(since);
        found.increment(missed.commands());
        log.info(
                "Caught up since {}: {} conversations looked at, {} commands found that had not come",
                since,
                missed.conversations(),
                missed.commands());
    }

    private void await(Duration pause) {
        try {
            boolean unused = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
