package dev.countersteer.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps what is scheduled until it is told to run it. */
final class HandScheduler extends ScheduledThreadPoolExecutor {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();

    HandScheduler() {
        super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        tasks.add(command);
        delays.add(Duration.of(delay, unit.toChronoUnit()));
        return new Promise<>(() -> null);
    }

    void runAll() {
        tasks.forEach(Runnable::run);
    }

    List<Duration> delays() {
        return List.copyOf(delays);
    }

    private static final class Promise<T> extends FutureTask<T> implements ScheduledFuture<T> {
        Promise(Callable<T> work) {
            super(work);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(java.util.concurrent.Delayed other) {
            return 0;
        }
    }
}
