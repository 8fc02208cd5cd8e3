package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.history.History;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.work.Threads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes from the store what ended longer ago than {@code store.keep}, now and then while the bot runs. */
final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final History history;
    private final StoreConfig config;
    private final Clock clock;
    private final ScheduledExecutorService runs =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("housekeeping"));

    @Inject
    Housekeeping(History history, StoreConfig config, Clock clock) {
        this.history = requireNonNull(history, "history is null");
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Begins. Once only. */
    void start() {
        var unused =
                runs.scheduleWithFixedDelay(this::run, FIRST.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends; what is being deleted is deleted or not, and next time it is. */
    void stop() {
        runs.shutdownNow();
    }

    private void run() {
        try {
            int pruned = history.prune(clock.instant().minus(config.keep()));
            if (pruned > 0) {
                log.info(
                        "{} commands that ended more than {} days ago were deleted",
                        pruned,
                        config.keep().toDays());
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end all runs to come.
            log.warn(
                    "What is old could not be deleted; it is tried again in {} minutes: {}",
                    BETWEEN.toMinutes(),
                    e.toString());
        }
    }
}
