package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.Backlog;
import dev.countersteer.inbox.Inbox;
import dev.countersteer.work.Threads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Shows how much there is to do. However often meters are read, the store is asked at most every few seconds; and
 * however long it takes to answer, reading does not: then the gauges say NaN.
 */
final class BacklogGauges {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final Supplier<Backlog> store;
    private final Executor threads;
    private final Clock clock;
    private CompletableFuture<Backlog> latest =
            CompletableFuture.failedFuture(new IllegalStateException("not asked for yet"));
    private Instant old = Instant.MIN;

    @Inject
    BacklogGauges(Inbox inbox, Clock clock, MeterRegistry meters) {
        this(inbox::backlog, task -> Threads.forTasks("backlog").newThread(task).start(), clock, meters);
    }

    BacklogGauges(Supplier<Backlog> store, Executor threads, Clock clock, MeterRegistry meters) {
        this.store = requireNonNull(store, "store is null");
        this.threads = requireNonNull(threads, "threads is null");
        this.clock = requireNonNull(clock, "clock is null");
        Gauge.builder("commands.unfinished", () -> read(Backlog::unfinished)).register(meters);
        Gauge.builder("commands.oldest", () -> read(this::age))
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("commands.buried", () -> read(Backlog::buried)).register(meters);
    }

    private double read(ToDoubleFunction<Backlog> value) {
        try {
            return value.applyAsDouble(latest().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    private synchronized CompletableFuture<Backlog> latest() {
        Instant now = clock.instant();
        if (latest.isDone() && !now.isBefore(old)) {
            old = now.plus(KEPT);
            latest = CompletableFuture.supplyAsync(store, threads);
        }
        return latest;
    }

    private double age(Backlog backlog) {
        return backlog.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
