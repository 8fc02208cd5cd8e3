package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands webhooks to the target, one at a time and in order, on one daemon thread that starts with the first. */
final class DeliveryQueue implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeliveryQueue.class);
    private static final WebhookTarget NOBODY = (body, token) -> 0;

    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            DeliveryQueue::daemon,
            new ThreadPoolExecutor.DiscardPolicy());
    private final Clock clock;
    private final Pulse pulse;
    private final DeliveryLog log = new DeliveryLog();
    private WebhookTarget target = NOBODY;
    private int retries;
    private int waiting;
    private long delivered;
    private long failed;
    private long dropped;

    DeliveryQueue(Clock clock, Pulse pulse) {
        this.clock = requireNonNull(clock, "clock is null");
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    synchronized void sendTo(WebhookTarget newTarget) {
        target = newTarget;
    }

    synchronized void retries(int count) {
        retries = count;
    }

    /** Announces a webhook that will be added later, so that {@link #awaitEmpty} waits for it. */
    synchronized void expect() {
        waiting++;
    }

    void add(Webhook webhook) {
        expect();
        addExpected(webhook);
    }

    void addExpected(Webhook webhook) {
        thread.execute(() -> deliver(webhook));
    }

    synchronized void countDropped() {
        dropped++;
    }

    List<DeliveryAttempt> attempts() {
        return log.attempts();
    }

    synchronized long delivered() {
        return delivered;
    }

    synchronized long failed() {
        return failed;
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void awaitEmpty(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (waiting > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(waiting + " webhooks are not delivered after " + limit
                        + ": the target does not answer, or their delay is not over");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while webhooks were awaited", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void deliver(Webhook webhook) {
        try {
            int tries = 1 + currentRetries();
            while (tries > 0 && !taken(webhook)) {
                tries--;
            }
            pulse.beat();
        } finally {
            finish();
        }
    }

    private boolean taken(Webhook webhook) {
        WebhookTarget current = currentTarget();
        if (current == NOBODY) {
            countDropped();
            return true;
        }
        DeliveryAttempt attempt = attempt(current, webhook);
        log.add(attempt);
        count(attempt.taken());
        return attempt.taken();
    }

    /** A target is other people's code: whatever it throws, the next webhook is still delivered. */
    private DeliveryAttempt attempt(WebhookTarget target, Webhook webhook) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        try {
            int status = target.deliver(webhook.body(), webhook.token());
            LOGGER.debug("{} was answered with {}", webhook.type(), status);
            return attempt(webhook, at, begun, status, "");
        } catch (IOException | RuntimeException e) {
            LOGGER.info("{} was not delivered: {}", webhook.type(), e.toString());
            return attempt(webhook, at, begun, 0, e.toString());
        }
    }

    private static DeliveryAttempt attempt(Webhook webhook, Instant at, long begun, int status, String problem) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new DeliveryAttempt(
                webhook.type(), webhook.message(), webhook.conversation(), at, took, status, problem);
    }

    private synchronized WebhookTarget currentTarget() {
        return target;
    }

    private synchronized int currentRetries() {
        return retries;
    }

    private synchronized void count(boolean taken) {
        if (taken) {
            delivered++;
        } else {
            failed++;
        }
    }

    private synchronized void finish() {
        waiting--;
        notifyAll();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulated-drift-webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
