package dev.countersteer.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Queue queue = new Queue();
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final ThreadFactory threads = Threads.forTasks("test");
    private volatile boolean threadsAreOut;
    private final Worker<Entry> worker = new Worker<>("test", queue, queue::run, 2, this::thread, clock) {};

    @AfterEach
    void stop() {
        queue.gate.countDown();
        worker.drain(Duration.ofSeconds(5));
    }

    @Test
    void runsWhatIsDueOnceItIsWoken() {
        queue.gate.countDown();
        worker.start();

        queue.add("a");
        queue.add("b");
        worker.wake();

        await().until(() -> queue.done.containsAll(List.of("a", "b")));
    }

    @Test
    void runsNoMoreAtOnceThanItMay() {
        queue.add("a", "b", "c", "d");
        worker.start();

        await().until(() -> worker.running() == 2);
        assertThat(queue.waiting).hasSize(2);
        queue.gate.countDown();

        await().until(() -> queue.done.size() == 4);
        assertThat(queue.mostAtOnce.get()).isEqualTo(2);
    }

    @Test
    void goesOnWhenAnEntryCannotBeSettled() {
        queue.gate.countDown();
        queue.add("broken", "b");
        worker.start();

        await().until(() -> queue.done.contains("b"));
        assertThat(worker.isHealthy()).isTrue();
    }

    @Test
    void isUnhealthyWhileItsStoreFailsAndGoesOnAfterwards() {
        queue.gate.countDown();
        queue.fails = true;
        worker.start();
        await().until(() -> !worker.isHealthy());

        queue.fails = false;
        queue.add("a");

        await().until(() -> queue.done.contains("a"));
        await().until(worker::isHealthy);
    }

    @Test
    void givesBackWhatDoesNotFinishInTime() {
        queue.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);

        worker.drain(Duration.ZERO);

        assertThat(queue.released).containsExactly("slow");
        assertThat(worker.isHealthy()).isFalse();
    }

    @Test
    void letsWhatRunsFinishBeforeItStops() {
        queue.gate.countDown();
        queue.add("a");
        worker.start();
        await().until(() -> queue.started.contains("a"));

        worker.drain(Duration.ofSeconds(5));

        assertThat(queue.done).containsExactly("a");
        assertThat(queue.released).isEmpty();
    }

    @Test
    void finishesWhatIsDueAndWhatThatMakesDueBeforeItStops() {
        queue.add("a");
        queue.following.add("b");
        worker.start();
        await().until(() -> worker.running() == 1);

        CompletableFuture<Void> finished = CompletableFuture.runAsync(() -> worker.finish(Duration.ofSeconds(30)));
        await().until(() -> !worker.isHealthy());
        queue.gate.countDown();

        assertThat(finished).succeedsWithin(Duration.ofSeconds(30));
        assertThat(queue.done).containsExactly("a", "b");
        assertThat(queue.released).isEmpty();
    }

    @Test
    void givesBackWhatItDoesNotFinishInTime() {
        queue.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);

        worker.finish(Duration.ZERO);

        assertThat(queue.released).containsExactly("slow");
    }

    @Test
    void runsWhatAClaimBringsThatIsUnderWayWhenItStops() {
        queue.gate.countDown();
        queue.claims = new CountDownLatch(1);
        queue.add("a");
        worker.start();
        await().until(() -> queue.claiming);

        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> worker.drain(Duration.ofSeconds(30)));
        await().until(() -> !worker.isHealthy());
        queue.claims.countDown();

        assertThat(drained).succeedsWithin(Duration.ofSeconds(30));
        assertThat(queue.done).containsExactly("a");
    }

    @Test
    void goesOnWhenAnErrorEndsAnEntry() {
        queue.gate.countDown();
        queue.add("fatal", "b");
        worker.start();

        await().until(() -> queue.done.contains("b") && worker.running() == 0);
        assertThat(worker.isHealthy()).isTrue();
    }

    @Test
    void goesOnWhenAnErrorEndsAClaim() {
        queue.gate.countDown();
        queue.error = new OutOfMemoryError("heap");
        worker.start();
        await().until(() -> !worker.isHealthy());

        queue.error = null;
        queue.add("a");

        await().until(() -> queue.done.contains("a"));
        await().until(worker::isHealthy);
    }

    @Test
    void isUnhealthyBeforeItStarts() {
        assertThat(worker.isHealthy()).isFalse();
    }

    @Test
    void givesBackWhatNoThreadCanBeHadForAndGoesOn() {
        queue.gate.countDown();
        threadsAreOut = true;
        queue.add("a", "b");
        worker.start();
        await().until(() -> queue.released.containsAll(List.of("a", "b")));
        await().until(() -> !worker.isHealthy());
        assertThat(worker.running()).isZero();

        threadsAreOut = false;
        queue.add("a", "b");

        await().until(() -> queue.done.containsAll(List.of("a", "b")));
        await().until(worker::isHealthy);
    }

    @Test
    void renewsWhatRunsBeforeItClaimsAfterAPause() {
        queue.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);

        clock.advance(Duration.ofMinutes(5));
        worker.wake();

        // The renewals by the clock on the wall come later.
        await().atMost(Duration.ofSeconds(5)).until(() -> queue.renewed.contains("slow"));
    }

    @Test
    void claimsNothingAfterAnOutageUntilWhatRunsIsRenewed() {
        queue.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);
        queue.renewalsFail = true;
        clock.advance(Duration.ofMinutes(5));
        queue.add("b");
        worker.wake();

        await().until(() -> !worker.isHealthy());
        assertThat(queue.waiting).hasSize(1);

        queue.renewalsFail = false;
        await().until(() -> queue.started.contains("b"));
        assertThat(queue.renewed).contains("slow");
    }

    @Test
    void doesNotRunBesideItselfWhatItHasClaimedAgain() {
        queue.add("slow");
        worker.start();
        await().until(() -> queue.started.contains("slow"));

        queue.add("slow");
        worker.wake();
        await().until(queue.waiting::isEmpty);
        queue.gate.countDown();

        await().until(() -> worker.running() == 0);
        assertThat(queue.mostAtOnce).hasValue(1);
        assertThat(queue.started).containsExactly("slow");
    }

    @Test
    void claimsNoMoreThanTheGateLetsThrough() {
        Valve valve = new Valve();
        Worker<Entry> gated = new Worker<>("gated", queue, queue::run, 2, valve, threads, clock) {};
        queue.gate.countDown();
        queue.add("a", "b", "c");

        valve.room.set(2);
        gated.runDue();
        assertThat(queue.done).containsExactly("a", "b");

        valve.room.set(5);
        gated.runDue();
        assertThat(queue.done).containsExactly("a", "b", "c");
        assertThat(valve.room).as("what was not needed is given back").hasValue(4);
    }

    @Test
    void goesOnWhenTheGateOpens() {
        Valve valve = new Valve();
        Worker<Entry> gated = new Worker<>("gated", queue, queue::run, 2, valve, threads, clock) {};
        queue.gate.countDown();
        queue.add("a");
        gated.start();
        await().until(() -> valve.asked.get() > 2);
        assertThat(queue.waiting).hasSize(1);

        valve.room.set(1);

        await().until(() -> queue.done.contains("a"));
        gated.drain(Duration.ofSeconds(5));
    }

    @Test
    void runsByHandUntilNothingIsDue() {
        queue.gate.countDown();
        queue.add("a", "b", "c");

        worker.runDue();

        assertThat(queue.done).containsExactly("a", "b", "c");
    }

    private Thread thread(Runnable work) {
        if (threadsAreOut) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        return threads.newThread(work);
    }

    /** Lets through as many as there is room for. */
    private static final class Valve implements Gate {
        final AtomicInteger room = new AtomicInteger();
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public int take(int most) {
            return Math.min(most, room.getAndUpdate(left -> Math.max(0, left - most)));
        }

        @Override
        public void giveBack(int unused) {
            room.addAndGet(unused);
        }

        @Override
        public Duration closedFor() {
            asked.incrementAndGet();
            return room.get() > 0 ? Duration.ZERO : Duration.ofMillis(5);
        }
    }

    private record Entry(long id, String name) implements Claimed {}

    /** Entries wait, start, and pass the gate when it opens; each that is done makes one due that follows. */
    private static final class Queue implements WorkQueue<Entry> {
        final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> following = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> started = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> released = new ConcurrentLinkedQueue<>();
        final CountDownLatch gate = new CountDownLatch(1);
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final ConcurrentLinkedQueue<String> renewed = new ConcurrentLinkedQueue<>();
        volatile @Nullable Error error;
        volatile boolean fails;
        volatile boolean renewalsFail;
        volatile boolean claiming;
        volatile CountDownLatch claims = new CountDownLatch(0);

        void add(String... names) {
            for (String name : names) {
                waiting.add(new Entry(name.hashCode(), name));
            }
        }

        @Override
        public List<Entry> claim(int limit, Duration lease) {
            Error thrown = error;
            if (thrown != null) {
                throw thrown;
            }
            if (fails) {
                throw new IllegalStateException("the store is gone");
            }
            claiming = true;
            pass(claims);
            List<Entry> claimed = new ArrayList<>();
            while (claimed.size() < limit && !waiting.isEmpty()) {
                claimed.add(waiting.remove());
            }
            return claimed;
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }

        @Override
        public boolean renew(Entry entry, Duration lease) {
            if (renewalsFail) {
                throw new IllegalStateException("the store is gone");
            }
            renewed.add(entry.name());
            return true;
        }

        @Override
        public boolean release(Entry entry) {
            return released.add(entry.name());
        }

        void run(Entry entry) {
            started.add(entry.name());
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            pass(gate);
            atOnce.decrementAndGet();
            if (entry.name().equals("broken")) {
                throw new IllegalStateException("cannot be settled");
            }
            if (entry.name().equals("fatal")) {
                throw new StackOverflowError();
            }
            done.add(entry.name());
            Optional.ofNullable(following.poll()).ifPresent(this::add);
        }

        private static void pass(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
