package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * How webhooks travel from the simulated Drift to the bot. By default each is delivered once, in order, one after the
 * other. Drift promises neither: retries, order and duplicates are nowhere documented, so a bot must survive all that
 * can be set here. Settings hold for what happens after them, and combine. Safe for use by many threads.
 */
public final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeliveryQueue queue;
    private final LongConsumer redelivery;
    private final List<Webhook> kept = new ArrayList<>();
    private int copies = 1;
    private int toDrop;
    private int toForge;
    private boolean holding;
    private int batch = 1;
    private Random order = new Random(0);
    private Sender sender;

    /** How a webhook goes on from here: at once, or later. */
    private interface Sender {
        void send(Webhook webhook);
    }

    Deliveries(DeliveryQueue queue, LongConsumer redelivery) {
        this.queue = requireNonNull(queue, "queue is null");
        this.redelivery = requireNonNull(redelivery, "redelivery is null");
        this.sender = queue::add;
    }

    /** Each webhook arrives this many times in all; 1 is the default. */
    public synchronized void duplicate(int times) {
        copies = atLeast(1, times, "times");
    }

    /**
     * Webhooks are held until there are {@code batchSize} of them, then sent in another order, the same for the same
     * seed. {@link SimulatedDrift#awaitDeliveries} sends a batch that is not full. 1 is the default.
     */
    public synchronized void reorder(int batchSize, long seed) {
        batch = atLeast(1, batchSize, "batchSize");
        order = new Random(seed);
    }

    /** Webhooks go on after {@code delay}; the scheduler is the caller's, and may be one that is moved by hand. */
    @SuppressWarnings("FutureReturnValueIgnored") // the queue counts what is on its way
    public synchronized void delay(Duration delay, ScheduledExecutorService scheduler) {
        requireNonNull(delay, "delay is null");
        requireNonNull(scheduler, "scheduler is null");
        sender = webhook -> {
            queue.expect();
            scheduler.schedule(() -> queue.addExpected(webhook), delay.toNanos(), TimeUnit.NANOSECONDS);
        };
    }

    /** Webhooks are kept until {@link #release}. {@link SimulatedDrift#awaitDeliveries} does not wait for them. */
    public synchronized void hold() {
        holding = true;
    }

    /** Sends what was held, in order, and holds no more. */
    public synchronized void release() {
        holding = false;
        flush();
    }

    /** The next {@code count} webhooks never arrive. */
    public synchronized void dropNext(int count) {
        toDrop = atLeast(0, count, "count");
    }

    /** The next {@code count} webhooks carry a wrong verification token, in body and header. */
    public synchronized void forgeNext(int count) {
        toForge = atLeast(0, count, "count");
    }

    /** A webhook that the target refused or did not answer is sent again at once, this often; 0 is the default. */
    public void retry(int times) {
        queue.retries(atLeast(0, times, "times"));
    }

    /** Sends the webhooks of a message again. Throws {@code IllegalArgumentException} when there is no such message. */
    public void redeliver(long messageId) {
        redelivery.accept(messageId);
    }

    /** Back to the defaults; what was held is sent. */
    public synchronized void reset() {
        copies = 1;
        toDrop = 0;
        toForge = 0;
        batch = 1;
        sender = queue::add;
        queue.retries(0);
        release();
    }

    /** How many webhooks the target answered with 2xx. */
    public long delivered() {
        return queue.delivered();
    }

    /** How many attempts the target refused or did not answer. */
    public long failed() {
        return queue.failed();
    }

    /** How many webhooks were dropped, on demand or because there was no target. */
    public long dropped() {
        return queue.dropped();
    }

    synchronized void offer(Webhook webhook) {
        if (toDrop > 0) {
            toDrop--;
            queue.countDropped();
            return;
        }
        Webhook signed = signed(webhook);
        for (int copy = 0; copy < copies; copy++) {
            keep(signed);
        }
    }

    void awaitAll() {
        flushBatch();
        queue.awaitEmpty(PATIENCE);
    }

    private Webhook signed(Webhook webhook) {
        if (toForge == 0) {
            return webhook;
        }
        toForge--;
        return webhook.withWrongToken();
    }

    private void keep(Webhook webhook) {
        kept.add(webhook);
        if (!holding && kept.size() >= batch) {
            flush();
        }
    }

    private synchronized void flushBatch() {
        if (!holding) {
            flush();
        }
    }

    private void flush() {
        if (batch > 1) {
            shuffle();
        }
        kept.forEach(sender::send);
        kept.clear();
    }

    /** Never leaves the order as it was: a test that asks for another order must get one. */
    private void shuffle() {
        List<Webhook> before = List.copyOf(kept);
        Collections.shuffle(kept, order);
        if (kept.equals(before)) {
            Collections.rotate(kept, 1);
        }
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", and must be at least " + least);
        }
        return value;
    }
}
